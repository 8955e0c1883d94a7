// Generated from contracts/ by contracts/export-artifacts.mjs; not edited by hand.

export const flexibilityAuctionChallengesAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "registry",
        "type": "address",
        "internalType": "contract IParticipantRegistry"
      },
      {
        "name": "orders",
        "type": "address",
        "internalType": "contract IFlexibilityOrders"
      },
      {
        "name": "escrow",
        "type": "address",
        "internalType": "contract IFlexibilityEscrow"
      },
      {
        "name": "verifier",
        "type": "address",
        "internalType": "contract FlexibilityAuctionVerifier"
      },
      {
        "name": "guarantee",
        "type": "tuple",
        "internalType": "struct FlexibilityAuctionRounds.Guarantee",
        "components": [
          {
            "name": "operatorNumber",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "bond",
            "type": "uint56",
            "internalType": "uint56"
          },
          {
            "name": "challengeSeconds",
            "type": "uint40",
            "internalType": "uint40"
          }
        ]
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "announce",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RoundTerms",
        "components": [
          {
            "name": "rulesHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "upstream",
            "type": "tuple",
            "internalType": "struct Upstream",
            "components": [
              {
                "name": "isPriced",
                "type": "bool",
                "internalType": "bool"
              },
              {
                "name": "sellTicks",
                "type": "int32",
                "internalType": "int32"
              },
              {
                "name": "buyTicks",
                "type": "int32",
                "internalType": "int32"
              }
            ]
          },
          {
            "name": "opensAt",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "gateClosureAt",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "commitBy",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "clearBy",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "isSealed",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengeAuthorisation",
    "inputs": [
      {
        "name": "c",
        "type": "tuple",
        "internalType": "struct Challenged",
        "components": [
          {
            "name": "market",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "round",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "book",
            "type": "tuple",
            "internalType": "struct RoundBook",
            "components": [
              {
                "name": "bookRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "authorisationsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "gridRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "orderCount",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "nodeCount",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "result",
            "type": "tuple",
            "internalType": "struct RoundResult",
            "components": [
              {
                "name": "fillsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "nodesRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          }
        ]
      },
      {
        "name": "position",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "order",
        "type": "uint256",
        "internalType": "OrderWord"
      },
      {
        "name": "authorisation",
        "type": "tuple",
        "internalType": "struct Authorisation",
        "components": [
          {
            "name": "participant",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "meteringPoint",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "clientOrderId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "ordersRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "orderCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "position",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "path",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          },
          {
            "name": "signature",
            "type": "bytes",
            "internalType": "bytes"
          }
        ]
      },
      {
        "name": "proof",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengeAuthorisedOrder",
    "inputs": [
      {
        "name": "c",
        "type": "tuple",
        "internalType": "struct Challenged",
        "components": [
          {
            "name": "market",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "round",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "book",
            "type": "tuple",
            "internalType": "struct RoundBook",
            "components": [
              {
                "name": "bookRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "authorisationsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "gridRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "orderCount",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "nodeCount",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "result",
            "type": "tuple",
            "internalType": "struct RoundResult",
            "components": [
              {
                "name": "fillsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "nodesRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          }
        ]
      },
      {
        "name": "position",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "page",
        "type": "tuple",
        "internalType": "struct BookPage",
        "components": [
          {
            "name": "number",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "orders",
            "type": "bytes",
            "internalType": "bytes"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "authorised",
        "type": "tuple",
        "internalType": "struct AuthorisedOrder",
        "components": [
          {
            "name": "order",
            "type": "uint256",
            "internalType": "OrderWord"
          },
          {
            "name": "clientOrderId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "authorisation",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "proof",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengeBranch",
    "inputs": [
      {
        "name": "c",
        "type": "tuple",
        "internalType": "struct Challenged",
        "components": [
          {
            "name": "market",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "round",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "book",
            "type": "tuple",
            "internalType": "struct RoundBook",
            "components": [
              {
                "name": "bookRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "authorisationsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "gridRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "orderCount",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "nodeCount",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "result",
            "type": "tuple",
            "internalType": "struct RoundResult",
            "components": [
              {
                "name": "fillsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "nodesRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          }
        ]
      },
      {
        "name": "grid",
        "type": "tuple",
        "internalType": "struct GridProof",
        "components": [
          {
            "name": "number",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "node",
            "type": "uint256",
            "internalType": "GridNode"
          },
          {
            "name": "steps",
            "type": "uint256[]",
            "internalType": "ReliefStep[]"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "node",
        "type": "tuple",
        "internalType": "struct NodeProof",
        "components": [
          {
            "name": "node",
            "type": "uint256",
            "internalType": "NodeResult"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengeDuplicate",
    "inputs": [
      {
        "name": "c",
        "type": "tuple",
        "internalType": "struct Challenged",
        "components": [
          {
            "name": "market",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "round",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "book",
            "type": "tuple",
            "internalType": "struct RoundBook",
            "components": [
              {
                "name": "bookRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "authorisationsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "gridRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "orderCount",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "nodeCount",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "result",
            "type": "tuple",
            "internalType": "struct RoundResult",
            "components": [
              {
                "name": "fillsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "nodesRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          }
        ]
      },
      {
        "name": "positions",
        "type": "uint32[2]",
        "internalType": "uint32[2]"
      },
      {
        "name": "authorised",
        "type": "tuple[2]",
        "internalType": "struct AuthorisedOrder[2]",
        "components": [
          {
            "name": "order",
            "type": "uint256",
            "internalType": "OrderWord"
          },
          {
            "name": "clientOrderId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "authorisation",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "proofs",
        "type": "bytes32[][2]",
        "internalType": "bytes32[][2]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengeEligibility",
    "inputs": [
      {
        "name": "c",
        "type": "tuple",
        "internalType": "struct Challenged",
        "components": [
          {
            "name": "market",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "round",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "book",
            "type": "tuple",
            "internalType": "struct RoundBook",
            "components": [
              {
                "name": "bookRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "authorisationsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "gridRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "orderCount",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "nodeCount",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "result",
            "type": "tuple",
            "internalType": "struct RoundResult",
            "components": [
              {
                "name": "fillsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "nodesRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          }
        ]
      },
      {
        "name": "position",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "page",
        "type": "tuple",
        "internalType": "struct BookPage",
        "components": [
          {
            "name": "number",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "orders",
            "type": "bytes",
            "internalType": "bytes"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengeFill",
    "inputs": [
      {
        "name": "c",
        "type": "tuple",
        "internalType": "struct Challenged",
        "components": [
          {
            "name": "market",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "round",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "book",
            "type": "tuple",
            "internalType": "struct RoundBook",
            "components": [
              {
                "name": "bookRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "authorisationsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "gridRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "orderCount",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "nodeCount",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "result",
            "type": "tuple",
            "internalType": "struct RoundResult",
            "components": [
              {
                "name": "fillsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "nodesRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          }
        ]
      },
      {
        "name": "position",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "page",
        "type": "tuple",
        "internalType": "struct FillsPage",
        "components": [
          {
            "name": "number",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "orders",
            "type": "uint256[]",
            "internalType": "OrderWord[]"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "node",
        "type": "tuple",
        "internalType": "struct NodeProof",
        "components": [
          {
            "name": "node",
            "type": "uint256",
            "internalType": "NodeResult"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengeFlow",
    "inputs": [
      {
        "name": "c",
        "type": "tuple",
        "internalType": "struct Challenged",
        "components": [
          {
            "name": "market",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "round",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "book",
            "type": "tuple",
            "internalType": "struct RoundBook",
            "components": [
              {
                "name": "bookRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "authorisationsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "gridRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "orderCount",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "nodeCount",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "result",
            "type": "tuple",
            "internalType": "struct RoundResult",
            "components": [
              {
                "name": "fillsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "nodesRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          }
        ]
      },
      {
        "name": "grid",
        "type": "tuple",
        "internalType": "struct GridProof",
        "components": [
          {
            "name": "number",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "node",
            "type": "uint256",
            "internalType": "GridNode"
          },
          {
            "name": "steps",
            "type": "uint256[]",
            "internalType": "ReliefStep[]"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "node",
        "type": "tuple",
        "internalType": "struct NodeProof",
        "components": [
          {
            "name": "node",
            "type": "uint256",
            "internalType": "NodeResult"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "isAfter",
        "type": "bool",
        "internalType": "bool"
      },
      {
        "name": "page",
        "type": "tuple",
        "internalType": "struct FillsPage",
        "components": [
          {
            "name": "number",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "orders",
            "type": "uint256[]",
            "internalType": "OrderWord[]"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengeForced",
    "inputs": [
      {
        "name": "c",
        "type": "tuple",
        "internalType": "struct Challenged",
        "components": [
          {
            "name": "market",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "round",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "book",
            "type": "tuple",
            "internalType": "struct RoundBook",
            "components": [
              {
                "name": "bookRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "authorisationsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "gridRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "orderCount",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "nodeCount",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "result",
            "type": "tuple",
            "internalType": "struct RoundResult",
            "components": [
              {
                "name": "fillsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "nodesRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          }
        ]
      },
      {
        "name": "forced",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "page",
        "type": "tuple",
        "internalType": "struct BookPage",
        "components": [
          {
            "name": "number",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "orders",
            "type": "bytes",
            "internalType": "bytes"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengeGrid",
    "inputs": [
      {
        "name": "c",
        "type": "tuple",
        "internalType": "struct Challenged",
        "components": [
          {
            "name": "market",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "round",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "book",
            "type": "tuple",
            "internalType": "struct RoundBook",
            "components": [
              {
                "name": "bookRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "authorisationsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "gridRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "orderCount",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "nodeCount",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "result",
            "type": "tuple",
            "internalType": "struct RoundResult",
            "components": [
              {
                "name": "fillsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "nodesRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          }
        ]
      },
      {
        "name": "first",
        "type": "tuple",
        "internalType": "struct GridProof",
        "components": [
          {
            "name": "number",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "node",
            "type": "uint256",
            "internalType": "GridNode"
          },
          {
            "name": "steps",
            "type": "uint256[]",
            "internalType": "ReliefStep[]"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "second",
        "type": "tuple",
        "internalType": "struct GridProof",
        "components": [
          {
            "name": "number",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "node",
            "type": "uint256",
            "internalType": "GridNode"
          },
          {
            "name": "steps",
            "type": "uint256[]",
            "internalType": "ReliefStep[]"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengeOrders",
    "inputs": [
      {
        "name": "c",
        "type": "tuple",
        "internalType": "struct Challenged",
        "components": [
          {
            "name": "market",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "round",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "book",
            "type": "tuple",
            "internalType": "struct RoundBook",
            "components": [
              {
                "name": "bookRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "authorisationsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "gridRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "orderCount",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "nodeCount",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "result",
            "type": "tuple",
            "internalType": "struct RoundResult",
            "components": [
              {
                "name": "fillsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "nodesRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          }
        ]
      },
      {
        "name": "page",
        "type": "tuple",
        "internalType": "struct FillsPage",
        "components": [
          {
            "name": "number",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "orders",
            "type": "uint256[]",
            "internalType": "OrderWord[]"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "book",
        "type": "tuple",
        "internalType": "struct BookPage",
        "components": [
          {
            "name": "number",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "orders",
            "type": "bytes",
            "internalType": "bytes"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengeParentPrice",
    "inputs": [
      {
        "name": "c",
        "type": "tuple",
        "internalType": "struct Challenged",
        "components": [
          {
            "name": "market",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "round",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "book",
            "type": "tuple",
            "internalType": "struct RoundBook",
            "components": [
              {
                "name": "bookRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "authorisationsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "gridRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "orderCount",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "nodeCount",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "result",
            "type": "tuple",
            "internalType": "struct RoundResult",
            "components": [
              {
                "name": "fillsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "nodesRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          }
        ]
      },
      {
        "name": "grid",
        "type": "tuple",
        "internalType": "struct GridProof",
        "components": [
          {
            "name": "number",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "node",
            "type": "uint256",
            "internalType": "GridNode"
          },
          {
            "name": "steps",
            "type": "uint256[]",
            "internalType": "ReliefStep[]"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "node",
        "type": "tuple",
        "internalType": "struct NodeProof",
        "components": [
          {
            "name": "node",
            "type": "uint256",
            "internalType": "NodeResult"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "parent",
        "type": "tuple",
        "internalType": "struct NodeProof",
        "components": [
          {
            "name": "node",
            "type": "uint256",
            "internalType": "NodeResult"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengePlace",
    "inputs": [
      {
        "name": "c",
        "type": "tuple",
        "internalType": "struct Challenged",
        "components": [
          {
            "name": "market",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "round",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "book",
            "type": "tuple",
            "internalType": "struct RoundBook",
            "components": [
              {
                "name": "bookRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "authorisationsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "gridRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "orderCount",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "nodeCount",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "result",
            "type": "tuple",
            "internalType": "struct RoundResult",
            "components": [
              {
                "name": "fillsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "nodesRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          }
        ]
      },
      {
        "name": "position",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "page",
        "type": "tuple",
        "internalType": "struct BookPage",
        "components": [
          {
            "name": "number",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "orders",
            "type": "bytes",
            "internalType": "bytes"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "grid",
        "type": "tuple",
        "internalType": "struct GridProof",
        "components": [
          {
            "name": "number",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "node",
            "type": "uint256",
            "internalType": "GridNode"
          },
          {
            "name": "steps",
            "type": "uint256[]",
            "internalType": "ReliefStep[]"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengeSum",
    "inputs": [
      {
        "name": "c",
        "type": "tuple",
        "internalType": "struct Challenged",
        "components": [
          {
            "name": "market",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "round",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "book",
            "type": "tuple",
            "internalType": "struct RoundBook",
            "components": [
              {
                "name": "bookRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "authorisationsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "gridRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "orderCount",
                "type": "uint32",
                "internalType": "uint32"
              },
              {
                "name": "nodeCount",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "result",
            "type": "tuple",
            "internalType": "struct RoundResult",
            "components": [
              {
                "name": "fillsRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "nodesRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          }
        ]
      },
      {
        "name": "page",
        "type": "tuple",
        "internalType": "struct FillsPage",
        "components": [
          {
            "name": "number",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "orders",
            "type": "uint256[]",
            "internalType": "OrderWord[]"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "before",
        "type": "tuple",
        "internalType": "struct FillsPage",
        "components": [
          {
            "name": "number",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "orders",
            "type": "uint256[]",
            "internalType": "OrderWord[]"
          },
          {
            "name": "proof",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "claimBond",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "commitRound",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "book",
        "type": "tuple",
        "internalType": "struct RoundBook",
        "components": [
          {
            "name": "bookRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "authorisationsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "gridRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "orderCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "nodeCount",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "forcedPositions",
        "type": "uint32[]",
        "internalType": "uint32[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "finalise",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "lockRequest",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "participant",
        "type": "uint24",
        "internalType": "uint24"
      },
      {
        "name": "amount",
        "type": "uint56",
        "internalType": "uint56"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "postClearing",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "result",
        "type": "tuple",
        "internalType": "struct RoundResult",
        "components": [
          {
            "name": "fillsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "nodesRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "roundOf",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Round",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum RoundState"
          },
          {
            "name": "isSealed",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "isBonded",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "opensAt",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "gateClosureAt",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "commitBy",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "clearBy",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "challengeableUntil",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "upstream",
            "type": "tuple",
            "internalType": "struct Upstream",
            "components": [
              {
                "name": "isPriced",
                "type": "bool",
                "internalType": "bool"
              },
              {
                "name": "sellTicks",
                "type": "int32",
                "internalType": "int32"
              },
              {
                "name": "buyTicks",
                "type": "int32",
                "internalType": "int32"
              }
            ]
          },
          {
            "name": "committedAtBlock",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "disprovedBy",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bookHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "resultHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "unlockRequest",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "participant",
        "type": "uint24",
        "internalType": "uint24"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "verifyClearing",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "book",
        "type": "tuple",
        "internalType": "struct RoundBook",
        "components": [
          {
            "name": "bookRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "authorisationsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "gridRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "orderCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "nodeCount",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "clearing",
        "type": "tuple",
        "internalType": "struct Clearing",
        "components": [
          {
            "name": "orders",
            "type": "bytes",
            "internalType": "bytes"
          },
          {
            "name": "grid",
            "type": "uint256[]",
            "internalType": "GridNode[]"
          },
          {
            "name": "steps",
            "type": "uint256[]",
            "internalType": "ReliefStep[]"
          },
          {
            "name": "priceTicks",
            "type": "int32[]",
            "internalType": "int32[]"
          },
          {
            "name": "marginalFills",
            "type": "uint32[]",
            "internalType": "uint32[]"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "voidRound",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "BondClaimed",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "challenger",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "BookDisproved",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "challenger",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestLocked",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "participant",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestUnlocked",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "participant",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ResultDisproved",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "challenger",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RoundAnnounced",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "terms",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct RoundTerms",
        "components": [
          {
            "name": "rulesHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "upstream",
            "type": "tuple",
            "internalType": "struct Upstream",
            "components": [
              {
                "name": "isPriced",
                "type": "bool",
                "internalType": "bool"
              },
              {
                "name": "sellTicks",
                "type": "int32",
                "internalType": "int32"
              },
              {
                "name": "buyTicks",
                "type": "int32",
                "internalType": "int32"
              }
            ]
          },
          {
            "name": "opensAt",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "gateClosureAt",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "commitBy",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "clearBy",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "isSealed",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RoundCleared",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "result",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct RoundResult",
        "components": [
          {
            "name": "fillsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "nodesRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "isExecuted",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RoundCommitted",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "book",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct RoundBook",
        "components": [
          {
            "name": "bookRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "authorisationsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "gridRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "orderCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "nodeCount",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RoundFinalised",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RoundVoided",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "FlexibilityAuction_BookCommittedInThisBlock",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "blockNumber",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityAuction_Disproved",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityAuction_NoBondOwed",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityAuction_NotDue",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "time",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "from",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityAuction_NotOperator",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityAuction_NotParticipantsAccount",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityAuction_NotProven",
    "inputs": [
      {
        "name": "place",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityAuction_NothingWrong",
    "inputs": [
      {
        "name": "place",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityAuction_TermsContradict",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityAuction_WrongBook",
    "inputs": [
      {
        "name": "bookRoot",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "gridRoot",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityAuction_WrongCommitment",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "given",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "held",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityAuction_WrongState",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum RoundState"
      }
    ]
  }
] as const;

export const flexibilityAuctionChallengesBytecode =
  '0x610160604052348015610010575f5ffd5b5060405161532538038061532583398101604081905261002f916100c6565b6001600160a01b0394851660805292841660a05290831660c05290911660e052805162ffffff1661010052602081015166ffffffffffffff16610120526040015164ffffffffff16610140526101a5565b6001600160a01b0381168114610094575f5ffd5b50565b805166ffffffffffffff811681146100ad575f5ffd5b919050565b805164ffffffffff811681146100ad575f5ffd5b5f5f5f5f5f85870360e08112156100db575f5ffd5b86516100e681610080565b60208801519096506100f781610080565b604088015190955061010881610080565b606088015190945061011981610080565b92506060607f198201121561012c575f5ffd5b50604051606081016001600160401b038111828210171561015b57634e487b7160e01b5f52604160045260245ffd5b604052608087015162ffffff81168114610173575f5ffd5b815261018160a08801610097565b602082015261019260c088016100b2565b6040820152809150509295509295909350565b60805160a05160c05160e0516101005161012051610140516150cd6102585f395f818161203901526125c101525f818161160b015281816118a0015261241301525f81816115dd0152818161187201526123e501525f611a3001525f8181610b770152818161164f015281816118c701528181611c60015261243a01525f81816106b8015281816108a701526117e401525f818161216901528181612dec01528181613354015261357801526150cd5ff3fe608060405234801561000f575f5ffd5b5060043610610184575f3560e01c80637324ba0d116100dd578063bbf80c2811610088578063e3fb48b511610063578063e3fb48b51461031c578063f4c01ebe1461032f578063f664244f14610342575f5ffd5b8063bbf80c28146102e3578063c56886fa146102f6578063d758552914610309575f5ffd5b806383c74c18116100b857806383c74c18146102aa578063895d5101146102bd578063ae743b62146102d0575f5ffd5b80637324ba0d1461025b578063759d3de71461026e57806379ce7b3414610281575f5ffd5b80633ecdc0fa1161013d5780635afa6a6b116101185780635afa6a6b146102225780635d208254146102355780636d117b1414610248575f5ffd5b80633ecdc0fa146101e957806345cc2150146101fc57806349fd63c91461020f575f5ffd5b80632a2470741161016d5780632a247074146101b05780632a98944c146101c35780632b78bcf5146101d6575f5ffd5b806311e86a9a146101885780631d79f4691461019d575b5f5ffd5b61019b610196366004613984565b610355565b005b61019b6101ab3660046139be565b610406565b61019b6101be366004613a45565b6104e6565b61019b6101d1366004613ae9565b610585565b61019b6101e4366004613ba0565b610696565b61019b6101f7366004613c48565b610826565b61019b61020a366004613ce9565b610985565b61019b61021d366004613d79565b610a22565b61019b610230366004613dd2565b610bea565b61019b610243366004613e04565b610f31565b61019b610256366004613e8a565b610f8c565b61019b610269366004613ef8565b61104c565b61019b61027c366004613f5a565b611148565b61029461028f366004613984565b611271565b6040516102a1919061402e565b60405180910390f35b61019b6102b8366004613984565b61147d565b61019b6102cb366004614183565b6116a2565b61019b6102de3660046141ef565b61193d565b61019b6102f136600461425e565b61199d565b61019b6103043660046142b8565b611b37565b61019b610317366004614305565b611cdf565b61019b61032a366004613ef8565b611df4565b61019b61033d366004613984565b611f62565b61019b610350366004613ba0565b612111565b5f61036283836003612246565b80549091506103b7908490849077010000000000000000000000000000000000000000000000900464ffffffffff167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6122de565b805460ff1916600417815560405167ffffffffffffffff83169084907f317ecde310b80fa5087e9c2dd04c42405d5cdfbc3064773fc6d99512e7c9d10a905f90a361040181612353565b505050565b61040e6124a2565b5f61041984846124fe565b60028101549091508490849068010000000000000000900473ffffffffffffffffffffffffffffffffffffffff1615610496576040517f3f143246000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044015b60405180910390fd5b505080546104c690859085905f907201000000000000000000000000000000000000900464ffffffffff166122de565b6104e084846104da36869003860186614404565b5f61257d565b50505050565b6104ef84612687565b505f610502858563ffffffff168561277c565b905061050e858361280d565b5f602083013560401c63ffffffff168563ffffffff16101580156105445750602083013560601c63ffffffff168563ffffffff16105b90506105746105566020850185614444565b61ffff90811690609085901c16148215151463ffffffff871661287b565b61057d866128ba565b505050505050565b61058e856129b6565b50610599858561280d565b6105b4856105aa6020870187614444565b61ffff1685612a69565b5f826105cd57602085013560401c63ffffffff166105dc565b602085013560801c63ffffffff165b90505f811561064b57610606878460086105f760018761448c565b61060191906144cc565b612ad0565b61064861061660208501856144df565b600861062360018761448c565b61062d9190614543565b81811061063c5761063c614556565b90506020020135612b67565b90505b61068481856106635761065e8735612b72565b61066d565b61066d8735612b80565b1461067b6020890189614444565b61ffff1661287b565b61068d87612b8e565b50505050505050565b61069f83612687565b505f73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663f99a55e085356106ef6040880160208901614583565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b168152600481019290925267ffffffffffffffff16602482015263ffffffff861660448201526064016040805180830381865afa15801561075b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061077f91906145bd565b602081015190915063ffffffff908116146107a060c0860160a087016145fe565b63ffffffff16826020015163ffffffff16101561080657815f015173ffffffffffffffffffffffffffffffffffffffff166108026107e987856020015163ffffffff168761277c565b73ffffffffffff000000000000ffffffffffffffff1690565b1490505b610816818563ffffffff1661287b565b61081f856128ba565b5050505050565b5f61083087612687565b90505f846040516020016108449190614812565b60405160208183030381529060405280519060200120905061088d888863ffffffff1660405180606001604052808a815260200189604001358152602001858152508787612cb3565b61097273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663699c1f168a356108de60408d0160208e01614583565b865460405160e085901b7fffffffff00000000000000000000000000000000000000000000000000000000168152610927939291610100900460ff16908d908d90600401614824565b602060405180830381865afa158015610942573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610966919061485a565b8863ffffffff1661287b565b61097b886128ba565b5050505050505050565b61098e846129b6565b506109a58483610601600863ffffffff88166144cc565b5f6109b360208401846144df565b6109c4600863ffffffff8816614543565b8181106109d3576109d3614556565b9050602002013590506109f7856109f18361ffff60909190911c1690565b84612a69565b610a19610a0d82610a088535612d1f565b612d2a565b8563ffffffff1661287b565b61081f85612b8e565b610a308262ffffff16612dac565b5f610a3d85856001612246565b8054909150610a71908690869064ffffffffff630100000082048116916d01000000000000000000000000009004166122de565b5f85815260016020908152604080832067ffffffffffffffff88168452825280832062ffffff8716845290915281208054849290610ab990849066ffffffffffffff16614875565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff1602179055508262ffffff168467ffffffffffffffff16867f1d3e2d59129dde3c5d1f1078ac9dfdd5266d3141acc04e237e01e395efbdfbbf85604051610b2d919066ffffffffffffff91909116815260200190565b60405180910390a46040517f3e1c8f8700000000000000000000000000000000000000000000000000000000815262ffffff8416600482015266ffffffffffffff831660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690633e1c8f87906044015f604051808303815f87803b158015610bcd575f5ffd5b505af1158015610bdf573d5f5f3e3d5ffd5b505050505050505050565b610bf26124a2565b5f610bfe84845f612246565b90505f610c1160c0840160a085016148a8565b64ffffffffff16610c2860a08501608086016148a8565b64ffffffffff16108015610c675750610c4760e0840160c085016148a8565b64ffffffffff16610c5e60c0850160a086016148a8565b64ffffffffff16105b8015610c9f5750610c7f610100840160e085016148a8565b64ffffffffff16610c9660e0850160c086016148a8565b64ffffffffff16105b8015610cc05750610cb660c0840160a085016148a8565b64ffffffffff1642105b9050808015610cf35750610cda60608401604085016148cf565b60030b610ced60808501606086016148cf565b60030b13155b85859091610d40576040517f75773a76000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff16602482015260440161048d565b5050815460ff19166001178255610d5f610120840161010085016148ea565b8254901515610100027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff909116178255610d9f60a08401608085016148a8565b825464ffffffffff919091166301000000027fffffffffffffffffffffffffffffffffffffffffffffffff0000000000ffffff909116178255610de860c0840160a085016148a8565b825464ffffffffff9190911668010000000000000000027fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff909116178255610e3660e0840160c085016148a8565b825464ffffffffff919091166d0100000000000000000000000000027fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff909116178255610e8a610100840160e085016148a8565b825464ffffffffff919091167201000000000000000000000000000000000000027fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff9091161782556020830160018301610ee48282614905565b9050508367ffffffffffffffff16857fe44d49875ef1200cd8e9d08cdea7af51b1fb44ef29f75feb2ad0f3a7f9eef64d85604051610f22919061497e565b60405180910390a35050505050565b610f3a86612687565b505f610f4d878763ffffffff168761277c565b9050610f708763ffffffff8816610f6936889003880188614a46565b8686612cb3565b610f838435821463ffffffff881661287b565b61068d876128ba565b5f610f96846129b6565b9050610fa2848461280d565b610fbd84610fb36020860186614444565b61ffff1684612a69565b5f610fcb6020850185614444565b61ffff1615610ff557610ff06020850135610fe960408701876144df565b8635612e92565b611039565b60408051606081018252600184015460ff8116151582526101008104600390810b602084015265010000000000909104900b91810191909152611039908435612f58565b9050610a198161067b6020870187614444565b611055836129b6565b50611073838361106860208201826145fe565b63ffffffff16612ad0565b611090838261108560208601866145fe565b63ffffffff16612fe8565b60015f5b8180156110ae57506110a960208501856144df565b905081105b15611122575f6110ca6110c46020860186614ac4565b84613043565b90508061110d6110dd60208801886144df565b858181106110ed576110ed614556565b9050602002013573ffffffffffffffffffffffffffffffffffffffff1690565b149250508061111b90614b25565b9050611094565b5061113f8161113460208601866145fe565b63ffffffff1661287b565b6104e084612b8e565b61115183612687565b5061115c838361280d565b611166838261280d565b6111736020830183614444565b61ffff166111846020830183614444565b61ffff1610156111d45761119b6020820182614444565b6040517f388c95c900000000000000000000000000000000000000000000000000000000815261ffff909116600482015260240161048d565b5f6112346111e56020850185614444565b61ffff16602080860135906111fc90860186614444565b61ffff16602086013561121560e08a0160c08b01614444565b61ffff1661122960c08b0160a08c016145fe565b63ffffffff16613082565b80156112555750611255602084013561125060408601866144df565b61317e565b90506112688161067b6020860186614444565b6104e0846128ba565b604080516101a080820183525f808352602080840182905283850182905260608085018390526080850183905260a0850183905260c0850183905260e0850183905285519081018652828152808201839052808601839052610100850152610120840182905261014084018290526101608401829052610180840182905286825281815284822067ffffffffffffffff8716835290528390208351918201909352825491929091829060ff16600581111561132e5761132e613fc8565b600581111561133f5761133f613fc8565b8152815461010080820460ff9081161515602080860191909152620100008404821615156040808701919091526301000000850464ffffffffff90811660608089019190915268010000000000000000808804831660808a01526d01000000000000000000000000008804831660a08a015272010000000000000000000000000000000000008804831660c08a01527701000000000000000000000000000000000000000000000090970490911660e088015281519081018252600188015493841615158152848404600390810b9382019390935265010000000000909304820b9083015291840152600284015467ffffffffffffffff81166101208501529190910473ffffffffffffffffffffffffffffffffffffffff166101408301528201546101608201526004909101546101809091015290505b92915050565b5f8281526020818152604080832067ffffffffffffffff851684529091529020600281015481546801000000000000000090910473ffffffffffffffffffffffffffffffffffffffff169062010000900460ff1680156114f2575073ffffffffffffffffffffffffffffffffffffffff811615155b8484909161153f576040517f9864fd6f000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff16602482015260440161048d565b505081547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff16825560405173ffffffffffffffffffffffffffffffffffffffff82169067ffffffffffffffff85169086907ff955c98c109f16953e518904c470ba253561f12050efc009e4d41351305cf41c905f90a46040517fdc917d230000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016602482015273ffffffffffffffffffffffffffffffffffffffff82811660448301527f0000000000000000000000000000000000000000000000000000000000000000169063dc917d23906064015f604051808303815f87803b158015611690575f5ffd5b505af115801561097b573d5f5f3e3d5ffd5b6116aa6124a2565b5f6116b786866001612246565b80549091506116f0908790879064ffffffffff6801000000000000000082048116916d01000000000000000000000000009004166122de565b8054620100027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff009091161781556002810180547fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000164367ffffffffffffffff1617905561175c84613275565b81600301819055508467ffffffffffffffff16867f95ca85dfddd093567068a86264db64b03ced4f526ccaa37f27ca9c72e2aab1078660405161179f9190614b5c565b60405180910390a36040517f0dfb34f300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690630dfb34f39061181f908990899088908890600401614bb0565b5f604051808303815f87803b158015611836575f5ffd5b505af1158015611848573d5f5f3e3d5ffd5b50506040517ff2afdc7d0000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16925063f2afdc7d91506044015f604051808303815f87803b15801561191f575f5ffd5b505af1158015611931573d5f5f3e3d5ffd5b50505050505050505050565b611946846129b6565b50611951848461280d565b61196284610fb36020860186614444565b61197884602085013560b01c61ffff1683612a69565b61113f6119858235612d1f565b61198f84356132a4565b1461067b6020860186614444565b5f6119a885856124fe565b80549091507201000000000000000000000000000000000000900464ffffffffff164210156119d9576119d96124a2565b6119f185856119e786613275565b84600301546132b2565b6040517f884398230000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690638843982390611a6a9086906001870190600401614cba565b608060405180830381865afa158015611a85573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611aa99190614e4c565b80519091508435148015611ac4575083604001358160200151145b815160208301519091611b0c576040517f6ddb26870000000000000000000000000000000000000000000000000000000081526004810192909252602482015260440161048d565b505061057d86866040518060400160405280856040015181526020018560600151815250600161257d565b60045f8481526020818152604080832067ffffffffffffffff8716845290915290205460ff166005811115611b6e57611b6e613fc8565b14611b8157611b7f83836005612246565b505b5f83815260016020908152604080832067ffffffffffffffff861680855290835281842062ffffff86168086529084529382902080547fffffffffffffffffffffffffffffffffffffffffffffffffff000000000000008116909155915166ffffffffffffff9092168083529392909187917f15a3d47a54ccb2c24ef43524d4a3b3c4324731d99c87d6b597cda2a1bfc5e270910160405180910390a46040517f39baf62800000000000000000000000000000000000000000000000000000000815262ffffff8316600482015266ffffffffffffff821660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906339baf628906044016020604051808303815f875af1158015611cbb573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061081f9190614e91565b611ce884612687565b505f5b6002811015611d7857611d7085858360028110611d0a57611d0a614556565b602002016020810190611d1d91906145fe565b63ffffffff16858460028110611d3557611d35614556565b60600201803603810190611d499190614a46565b858560028110611d5b57611d5b614556565b602002810190611d6b91906144df565b612cb3565b600101611ceb565b505f60208301356080840135141580611db05750611da38360015b606002013560701c62ffffff1690565b611dad845f611d93565b14155b90506108168180611de75750611dcc60408601602087016145fe565b63ffffffff16611ddf60208701876145fe565b63ffffffff16145b61113460208701876145fe565b611dfd836129b6565b50611e10838361106860208201826145fe565b5f8080611e2060208501856144df565b90501115611e7d57611e4c85846001611e3c60208901896145fe565b63ffffffff16610601919061448c565b611e76611e5c60208501856144df565b6001611e6b60208801886144df565b61062d92915061448c565b9050611ec5565b5f611e8b60208601866145fe565b63ffffffff161115611ec557611ec2611ea760208601866144df565b84611eb181614b25565b955081811061063c5761063c614556565b90505b60015b808015611ee25750611edd60208601866144df565b905083105b15611f4857611f14611ef760208701876144df565b85818110611f0757611f07614556565b905060200201358361330c565b9050611f36611f2660208701876144df565b8581811061063c5761063c614556565b9150611f4183614b25565b9250611ec8565b611f598161113460208801886145fe565b61057d86612b8e565b5f8281526020818152604080832067ffffffffffffffff8516845290915290206001815460ff166005811115611f9a57611f9a613fc8565b1480611fbb57506002815460ff166005811115611fb957611fb9613fc8565b145b81548491849160ff1690611ffe576040517fd359c16700000000000000000000000000000000000000000000000000000000815260040161048d93929190614ea8565b505050612009613351565b6120c7575f6001825460ff16600581111561202657612026613fc8565b1461207c5781546120779064ffffffffff7f00000000000000000000000000000000000000000000000000000000000000008116917201000000000000000000000000000000000000900416614ecc565b612097565b81546d0100000000000000000000000000900464ffffffffff165b90506120c58484837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6122de565b505b805460ff1916600517815560405167ffffffffffffffff83169084907fbf1ff0815059f10fa75d85a650740b55a0945a1a3a2adeb60c08c85794f62204905f90a361040181612353565b61211a83612687565b505f61212d848463ffffffff168461277c565b6040517f4b07954a00000000000000000000000000000000000000000000000000000000815262ffffff607083901c1660048201529091505f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa1580156121c3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906121e79190614edf565b6020015190505f8082600581111561220157612201613fc8565b141580156122215750600482600581111561221e5761221e613fc8565b14155b801561223457506004608884901c60ff16105b9050610574818663ffffffff1661287b565b5f8381526020818152604080832067ffffffffffffffff86168452909152902081600581111561227857612278613fc8565b815460ff16600581111561228e5761228e613fc8565b82548692869260ff90921691146122d4576040517fd359c16700000000000000000000000000000000000000000000000000000000815260040161048d93929190614ea8565b5050509392505050565b5f8242101580156122ee57508142105b9050848442858585611931576040517f5e4c7629000000000000000000000000000000000000000000000000000000008152600481019590955267ffffffffffffffff909316602485015260448401919091526064830152608482015260a40161048d565b805462010000900460ff16158061238f5750600281015468010000000000000000900473ffffffffffffffffffffffffffffffffffffffff1615155b156123975750565b80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff1681556040517f7fe8c80a0000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690637fe8c80a906044015f604051808303815f87803b158015612490575f5ffd5b505af115801561081f573d5f5f3e3d5ffd5b6124aa613351565b33906124fb576040517f75e9c8e400000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909116600482015260240161048d565b50565b5f61250b83836002612246565b600281015490915067ffffffffffffffff16838382438110612573576040517f12359f58000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff9091166024830152604482015260640161048d565b5050505092915050565b5f8481526020818152604080832067ffffffffffffffff871684529091529020805460ff1916600390811782558101546125b79084613412565b60048201556125e67f000000000000000000000000000000000000000000000000000000000000000042614f49565b815464ffffffffff9190911677010000000000000000000000000000000000000000000000027fffffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffff9091161781556040805184518152602080860151908201528315159181019190915267ffffffffffffffff85169086907f344267da77f710d34db89516acffe5fc072a678a2549284a49f94a522d0f49df90606001610f22565b80355f908152602081815260408083209183916126a991908601908601614583565b67ffffffffffffffff16815260208101919091526040015f20805490915060ff1660028160058111156126de576126de613fc8565b141580156126fe575060038160058111156126fb576126fb613fc8565b14155b1561274b5782356127156040850160208601614583565b826040517fd359c16700000000000000000000000000000000000000000000000000000000815260040161048d93929190614ea8565b61277683356127606040860160208701614583565b61276c86604001613275565b85600301546132b2565b50919050565b5f612792848361278d6008876144cc565b612fe8565b6127a260c0850160a086016145fe565b63ffffffff1683106127e3576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810184905260240161048d565b6128036127f36020840184614ac4565b6127fe600887614543565b613043565b90505b9392505050565b5f612828602083013561282360408501856144df565b613444565b905061286a608084013561284260e0860160c08701614444565b61ffff166128536020860186614444565b61ffff168461286560608801886144df565b613463565b6104015761119b6020830183614444565b81156128b6576040517fda3e087f0000000000000000000000000000000000000000000000000000000081526004810182905260240161048d565b5050565b80355f908152602081815260408083209183916128dc91908601908601614583565b67ffffffffffffffff16815260208101919091526040015f20805460ff19166005178155600281015490915073ffffffffffffffffffffffffffffffffffffffff6801000000000000000090910416612967576002810180547fffffffff0000000000000000000000000000000000000000ffffffffffffffff163368010000000000000000021790555b336129786040840160208501614583565b67ffffffffffffffff16835f01357f07d79972f4d26dabb08d24c2f6a09b6153d93964d4617015214c62f1ca0deef060405160405180910390a45050565b80355f908152602081815260408083209183916129d891908601908601614583565b67ffffffffffffffff16815260208101919091526040015f20805490915060ff166003816005811115612a0d57612a0d613fc8565b14612a245782356127156040850160208601614583565b6127768335612a396040860160208701614583565b612a5f612a4887604001613275565b612a5a36899003890160e08a01614404565b613412565b85600401546132b2565b8035612a97610100850135612a8460e0870160c08801614444565b61ffff16858461286560208801886144df565b6104e0576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810184905260240161048d565b5f81612adf60208501856145fe565b63ffffffff16148015612b2b5750612b2b60e0850135612b0560c0870160a088016145fe565b63ffffffff1684612b1960208801886144df565b612b2660408a018a6144df565b61348e565b9050806104e0576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810183905260240161048d565b5f60c082901d611477565b5f604082901c60070b611477565b5f608082901c60070b611477565b80355f90815260208181526040808320918391612bb091908601908601614583565b67ffffffffffffffff16815260208101919091526040015f208054909150600290829060ff1916600183021790555080547fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff1672010000000000000000000000000000000000004264ffffffffff16021781556002810180547fffffffff0000000000000000000000000000000000000000ffffffffffffffff1633680100000000000000008102919091179091555f6004830155612c756040840160208501614583565b67ffffffffffffffff16835f01357fe96eba35d0c4705f7531af8c2615c5fa3edcfbd0ef66bd3e38447cc826c2a1a060405160405180910390a45050565b5f612cbd846134ee565b9050612ce66060870135612cd760c0890160a08a016145fe565b63ffffffff1687848787613463565b61057d576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810186905260240161048d565b5f6114778260030b90565b5f63ffffffff60a084901c16816001608886901c811614612d5d57612d4e85613517565b612d589085614f66565b612d71565b83612d6786613517565b612d719190614f66565b90505f811315612d8b575063ffffffff8416149050611477565b8015612d98578115612da3565b63ffffffff85168211155b95945050505050565b612db4613351565b8015612e81575060016040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018390527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa158015612e46573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612e6a9190614edf565b602001516005811115612e7f57612e7f613fc8565b145b15612e895750565b6124fb81613547565b5f5f612e9d83612b72565b612ea684612b80565b612eb09190614f66565b9050612ebb866132a4565b811280612ecf5750612ecc86612d1f565b81135b15612edd575f915050612f50565b5f612ee7846132a4565b612ef085612d1f565b612efa9190614f66565b9050612f05876132a4565b82138015612f1c5750612f19868684613669565b81135b15612f2b575f92505050612f50565b612f3487612d1f565b821480612f4b5750612f478686846136be565b8112155b925050505b949350505050565b5f5f612f6383612b72565b612f6c84612b80565b612f769190614f66565b8451909150612f8757159050611477565b5f612f9184612d1f565b90505f5f8312612fa5578560400151612fab565b85602001515b60030b90505f5f8413612fc2578660200151612fc8565b86604001515b60030b9050818312158015612fdd5750808313155b979650505050505050565b5f81612ff760208501856145fe565b63ffffffff16148015612b2b5750612b2b604085013561301d60c0870160a088016145fe565b63ffffffff16846130316020880188614ac4565b61303e60408a018a6144df565b613702565b5f80613050601484614f85565b9050848185613060601483614ecc565b9261306d93929190614f9c565b61307691614fc3565b60601c95945050505050565b5f84870361309d5761309687878585613768565b9050613174565b6130a8876001614ecc565b851480156130ca5750606086901c63ffffffff16604085901c63ffffffff1614155b156130d657505f613174565b60a086901c61ffff16851480156131015750608086901c63ffffffff16604085901c63ffffffff1614155b1561310d57505f613174565b60a086901c61ffff1685101561314b578660b085901c61ffff1610158015613096575060a086901c61ffff1660a085901c61ffff1611159050613174565b8660b085901c61ffff161080613171575060a086901c61ffff1660b085901c61ffff1610155b90505b9695505050505050565b5f8160c085901c61ffff168114613198575f915050612806565b60015b81811015613249575f6131c58686848181106131b9576131b9614556565b90506020020135613861565b6131e487876131d560018761448c565b8181106131b9576131b9614556565b12801561322e575061320d86868481811061320157613201614556565b90506020020135612d1f565b61322c878761321d60018761448c565b81811061320157613201614556565b135b905080613240575f9350505050612806565b5060010161319b565b50801580612da35750677fffffffffffffff61326b85856131d560018661448c565b1495945050505050565b5f816040516020016132879190614b5c565b604051602081830303815290604052805190602001209050919050565b5f602082901c60030b611477565b8082146104e0576040517f149dd5b90000000000000000000000000000000000000000000000000000000081526004810185905267ffffffffffffffff84166024820152604481018390526064810182905260840161048d565b5f63ffffffff60a084901c166001608885901c811614613335576133308184615028565b61333f565b61333f8184614f66565b61334885612b67565b14949350505050565b5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663570ca7356040518163ffffffff1660e01b8152600401602060405180830381865afa1580156133bb573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906133df919061504f565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff1614905090565b5f828260405160200161342692919061506a565b60405160208183030381529060405280519060200120905092915050565b5f6040518260051b858252808560208401376020019020949350505050565b5f5f613472878787878761386f565b9050801580159061348257508781145b98975050505050505050565b5f6134988761391d565b861015806134af57506134ab8787613940565b8414155b156134bb57505f612fdd565b5f6040518560051b80888337902090506134e1896134d88a61391d565b89848888613463565b9998505050505050505050565b604080518251602080830191909152830151818301529082015160608201525f90608001613287565b5f608882901c60ff1660031461353557613530826132a4565b611477565b61353e826132a4565b61147790615088565b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa1580156135d2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906135f69190614edf565b519050813373ffffffffffffffffffffffffffffffffffffffff831681146104e0576040517f54f59f5a000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff16602482015260440161048d565b5f805b838110156136b4578261368a8686848181106131b9576131b9614556565b126136ac576136a485858381811061320157613201614556565b915050612806565b60010161366c565b505f949350505050565b5f805b838110156136b457826136df8686848181106131b9576131b9614556565b13156136fa576136a485858381811061320157613201614556565b6001016136c1565b5f61370c8761391d565b8610158061372f575060146137218888613940565b61372b9190614f85565b8414155b1561373b57505f612fdd565b613482886137488961391d565b8888886040516137599291906150be565b60405180910390208787613463565b5f8415613780578460b085901c61ffff1610156137b2565b60b084901c61ffff1615158061379e57508260a085901c61ffff1614155b806137b25750604084901c63ffffffff1615155b156137be57505f612f50565b826137ca866001614ecc565b1480156137e1575081606085901c63ffffffff1614155b156137ed57505f612f50565b8260a085901c61ffff1614801561380e575081608085901c63ffffffff1614155b1561381a57505f612f50565b8460a085901c61ffff1611801561383957508260a085901c61ffff1611155b8015612da35750604084901c63ffffffff16606085901c63ffffffff16101595945050505050565b5f602082901c60070b611477565b5f85851061387e57505f612da3565b7effffffffffffffff000000000000000000000000000000000000000000000060b886901b165f90815260098590526029902090506040516001810160018253848460051b810160018a035b801561390c5760018116818b1817156139005760018a1660051b8681860152833560208218860152506041852095506020830192505b6001998a1c991c6138ca565b501492909202979650505050505050565b5f6008600161392c8285614ecc565b613936919061448c565b61147791906144cc565b5f8061394d600884614f85565b613957908561448c565b905060088110612806576008612f50565b803567ffffffffffffffff8116811461397f575f5ffd5b919050565b5f5f60408385031215613995575f5ffd5b823591506139a560208401613968565b90509250929050565b5f60408284031215612776575f5ffd5b5f5f5f608084860312156139d0575f5ffd5b833592506139e060208501613968565b91506139ef85604086016139ae565b90509250925092565b5f6101208284031215612776575f5ffd5b63ffffffff811681146124fb575f5ffd5b803561397f81613a09565b5f60608284031215612776575f5ffd5b5f60808284031215612776575f5ffd5b5f5f5f5f6101808587031215613a59575f5ffd5b613a6386866139f8565b9350610120850135613a7481613a09565b925061014085013567ffffffffffffffff811115613a90575f5ffd5b613a9c87828801613a25565b92505061016085013567ffffffffffffffff811115613ab9575f5ffd5b613ac587828801613a35565b91505092959194509250565b80151581146124fb575f5ffd5b803561397f81613ad1565b5f5f5f5f5f6101a08688031215613afe575f5ffd5b613b0887876139f8565b945061012086013567ffffffffffffffff811115613b24575f5ffd5b613b3088828901613a35565b94505061014086013567ffffffffffffffff811115613b4d575f5ffd5b613b59888289016139ae565b935050610160860135613b6b81613ad1565b915061018086013567ffffffffffffffff811115613b87575f5ffd5b613b9388828901613a25565b9150509295509295909350565b5f5f5f6101608486031215613bb3575f5ffd5b613bbd85856139f8565b9250610120840135613bce81613a09565b915061014084013567ffffffffffffffff811115613bea575f5ffd5b613bf686828701613a25565b9150509250925092565b5f5f83601f840112613c10575f5ffd5b50813567ffffffffffffffff811115613c27575f5ffd5b6020830191508360208260051b8501011115613c41575f5ffd5b9250929050565b5f5f5f5f5f5f6101a08789031215613c5e575f5ffd5b613c6888886139f8565b9550610120870135613c7981613a09565b9450610140870135935061016087013567ffffffffffffffff811115613c9d575f5ffd5b8701610100818a031215613caf575f5ffd5b925061018087013567ffffffffffffffff811115613ccb575f5ffd5b613cd789828a01613c00565b979a9699509497509295939492505050565b5f5f5f5f6101808587031215613cfd575f5ffd5b613d0786866139f8565b9350610120850135613d1881613a09565b925061014085013567ffffffffffffffff811115613d34575f5ffd5b613d4087828801613a25565b92505061016085013567ffffffffffffffff811115613d5d575f5ffd5b613ac5878288016139ae565b62ffffff811681146124fb575f5ffd5b5f5f5f5f60808587031215613d8c575f5ffd5b84359350613d9c60208601613968565b92506040850135613dac81613d69565b9150606085013566ffffffffffffff81168114613dc7575f5ffd5b939692955090935050565b5f5f5f6101608486031215613de5575f5ffd5b83359250613df560208501613968565b91506139ef85604086016139f8565b5f5f5f5f5f5f6101e08789031215613e1a575f5ffd5b613e2488886139f8565b9550610120870135613e3581613a09565b945061014087013567ffffffffffffffff811115613e51575f5ffd5b613e5d89828a01613a25565b945050613e6e886101608901613a25565b92506101c087013567ffffffffffffffff811115613ccb575f5ffd5b5f5f5f6101608486031215613e9d575f5ffd5b613ea785856139f8565b925061012084013567ffffffffffffffff811115613ec3575f5ffd5b613ecf86828701613a35565b92505061014084013567ffffffffffffffff811115613eec575f5ffd5b613bf6868287016139ae565b5f5f5f6101608486031215613f0b575f5ffd5b613f1585856139f8565b925061012084013567ffffffffffffffff811115613f31575f5ffd5b613f3d86828701613a25565b92505061014084013567ffffffffffffffff811115613bea575f5ffd5b5f5f5f6101608486031215613f6d575f5ffd5b613f7785856139f8565b925061012084013567ffffffffffffffff811115613f93575f5ffd5b613f9f86828701613a35565b92505061014084013567ffffffffffffffff811115613fbc575f5ffd5b613bf686828701613a35565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6006811061402a577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b5f6101e082019050614041828451613ff5565b6020830151614054602084018215159052565b506040830151614068604084018215159052565b506060830151614081606084018264ffffffffff169052565b50608083015161409a608084018264ffffffffff169052565b5060a08301516140b360a084018264ffffffffff169052565b5060c08301516140cc60c084018264ffffffffff169052565b5060e08301516140e560e084018264ffffffffff169052565b50610100830151614119610100840182805115158252602081015160030b6020830152604081015160030b60408301525050565b5061012083015167ffffffffffffffff81166101608401525061014083015173ffffffffffffffffffffffffffffffffffffffff8116610180840152506101608301516101a0830152610180909201516101c09091015290565b5f60a08284031215612776575f5ffd5b5f5f5f5f5f6101008688031215614198575f5ffd5b853594506141a860208701613968565b93506141b78760408801614173565b925060e086013567ffffffffffffffff8111156141d2575f5ffd5b6141de88828901613c00565b969995985093965092949392505050565b5f5f5f5f6101808587031215614203575f5ffd5b61420d86866139f8565b935061012085013567ffffffffffffffff811115614229575f5ffd5b61423587828801613a35565b93505061014085013567ffffffffffffffff811115614252575f5ffd5b613d40878288016139ae565b5f5f5f5f6101008587031215614272575f5ffd5b8435935061428260208601613968565b92506142918660408701614173565b915060e085013567ffffffffffffffff8111156142ac575f5ffd5b613ac587828801614173565b5f5f5f606084860312156142ca575f5ffd5b833592506142da60208501613968565b915060408401356142ea81613d69565b809150509250925092565b8060408101831015611477575f5ffd5b5f5f5f5f6102408587031215614319575f5ffd5b61432386866139f8565b93506143338661012087016142f5565b9250610220850186811115614346575f5ffd5b610160860192503567ffffffffffffffff811115614362575f5ffd5b613ac5878288016142f5565b6040805190810167ffffffffffffffff811182821017156143b6577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405290565b6040516080810167ffffffffffffffff811182821017156143b6577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f6040828403128015614415575f5ffd5b5061441e61436e565b823581526020928301359281019290925250919050565b61ffff811681146124fb575f5ffd5b5f60208284031215614454575f5ffd5b813561280681614435565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b818103818111156114775761147761445f565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f826144da576144da61449f565b500490565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614512575f5ffd5b83018035915067ffffffffffffffff82111561452c575f5ffd5b6020019150600581901b3603821315613c41575f5ffd5b5f826145515761455161449f565b500690565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f60208284031215614593575f5ffd5b61280682613968565b73ffffffffffffffffffffffffffffffffffffffff811681146124fb575f5ffd5b5f60408284031280156145ce575f5ffd5b506145d761436e565b82516145e28161459c565b815260208301516145f281613a09565b60208201529392505050565b5f6020828403121561460e575f5ffd5b813561280681613a09565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261464c575f5ffd5b830160208101925035905067ffffffffffffffff81111561466b575f5ffd5b8060051b3603821315613c41575f5ffd5b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8311156146ac575f5ffd5b8260051b80836020870137939093016020019392505050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126146f8575f5ffd5b830160208101925035905067ffffffffffffffff811115614717575f5ffd5b803603821315613c41575f5ffd5b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b5f813561477881613d69565b62ffffff1683526020828101359084015260408083013590840152606080830135908401526147a960808301613a1a565b63ffffffff1660808401526147c060a08301613a1a565b63ffffffff1660a08401526147d860c0830183614619565b61010060c08601526147ef6101008601828461467c565b9150506147ff60e08401846146c5565b85830360e0870152613174838284614725565b602081525f612806602083018461476c565b85815267ffffffffffffffff85166020820152831515604082015282606082015260a060808201525f61317160a083018461476c565b5f6020828403121561486a575f5ffd5b815161280681613ad1565b66ffffffffffffff81811683821601908111156114775761147761445f565b803564ffffffffff8116811461397f575f5ffd5b5f602082840312156148b8575f5ffd5b61280682614894565b8060030b81146124fb575f5ffd5b5f602082840312156148df575f5ffd5b8135612806816148c1565b5f602082840312156148fa575f5ffd5b813561280681613ad1565b813561491081613ad1565b81546020840135614920816148c1565b604085013561492e816148c1565b8060281b68ffffffff00000000001660ff851515167fffffffffffffffffffffffffffffffffffffffffffffff0000000000000000008516178360081b64ffffffff001617178555505050505050565b813581526101208101602083013561499581613ad1565b1515602083015260408301356149aa816148c1565b60030b604083015260608301356149c0816148c1565b60030b60608301526149d460808401614894565b64ffffffffff1660808301526149ec60a08401614894565b64ffffffffff1660a0830152614a0460c08401614894565b64ffffffffff1660c0830152614a1c60e08401614894565b64ffffffffff1660e0830152614a356101008401613ade565b8015156101008401525b5092915050565b5f6060828403128015614a57575f5ffd5b506040516060810167ffffffffffffffff81118282101715614aa0577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60409081528335825260208085013590830152928301359281019290925250919050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614af7575f5ffd5b83018035915067ffffffffffffffff821115614b11575f5ffd5b602001915036819003821315613c41575f5ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203614b5557614b5561445f565b5060010190565b81358152602080830135908201526040808301359082015260a081016060830135614b8681613a09565b63ffffffff1660608301526080830135614b9f81614435565b61ffff811660808401525092915050565b84815267ffffffffffffffff8416602082015260606040820181905281018290525f8360808301825b85811015614c06578235614bec81613a09565b63ffffffff16825260209283019290910190600101614bd9565b50979650505050505050565b8183526020830192505f815f5b84811015614c3d578135865260209586019590910190600101614c1f565b5093949350505050565b8183526020830192505f815f5b84811015614c3d578135614c67816148c1565b60030b86526020958601959190910190600101614c54565b8183526020830192505f815f5b84811015614c3d578135614c9f81613a09565b63ffffffff1686526020958601959190910190600101614c8c565b608081525f614cc984856146c5565b60a06080850152614cdf61012085018284614725565b915050614cef6020860186614619565b8483037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff800160a086015280835290915f91906020015b81831015614d4457833581526020938401936001939093019201614d25565b614d516040890189614619565b945092507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808682030160c0870152614d8a818585614c12565b9350505050614d9c6060860186614619565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808584030160e0860152614dd1838284614c47565b92505050614de26080860186614619565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8085840301610100860152614e18838284614c7f565b93505050506128066020830184805460ff8116151583528060081c60030b60208401528060281c60030b6040840152505050565b5f6080828403128015614e5d575f5ffd5b50614e666143bc565b8251815260208084015190820152604080840151908201526060928301519281019290925250919050565b5f60208284031215614ea1575f5ffd5b5051919050565b83815267ffffffffffffffff8316602082015260608101612f506040830184613ff5565b808201808211156114775761147761445f565b5f6080828403128015614ef0575f5ffd5b50614ef96143bc565b8251614f048161459c565b8152602083015160068110614f17575f5ffd5b60208201526040830151614f2a81613d69565b60408201526060830151614f3d81614435565b60608201529392505050565b64ffffffffff81811683821601908111156114775761147761445f565b8181035f831280158383131683831282161715614a3f57614a3f61445f565b80820281158282048414176114775761147761445f565b5f5f85851115614faa575f5ffd5b83861115614fb6575f5ffd5b5050820193919092039150565b80357fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008116906014841015614a3f577fffffffffffffffffffffffffffffffffffffffff000000000000000000000000808560140360031b1b82161691505092915050565b8082018281125f8312801582168215821617156150475761504761445f565b505092915050565b5f6020828403121561505f575f5ffd5b81516128068161459c565b82815260608101612806602083018480518252602090810151910152565b5f7f800000000000000000000000000000000000000000000000000000000000000082036150b8576150b861445f565b505f0390565b818382375f910190815291905056';
