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
        "name": "authorisations",
        "type": "tuple[2]",
        "internalType": "struct Authorisation[2]",
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
  '0x610160604052348015610010575f5ffd5b506040516151e63803806151e683398101604081905261002f916100c6565b6001600160a01b0394851660805292841660a05290831660c05290911660e052805162ffffff1661010052602081015166ffffffffffffff16610120526040015164ffffffffff16610140526101a5565b6001600160a01b0381168114610094575f5ffd5b50565b805166ffffffffffffff811681146100ad575f5ffd5b919050565b805164ffffffffff811681146100ad575f5ffd5b5f5f5f5f5f85870360e08112156100db575f5ffd5b86516100e681610080565b60208801519096506100f781610080565b604088015190955061010881610080565b606088015190945061011981610080565b92506060607f198201121561012c575f5ffd5b50604051606081016001600160401b038111828210171561015b57634e487b7160e01b5f52604160045260245ffd5b604052608087015162ffffff81168114610173575f5ffd5b815261018160a08801610097565b602082015261019260c088016100b2565b6040820152809150509295509295909350565b60805160a05160c05160e051610100516101205161014051614f8e6102585f395f8181611f8f015261251701525f8181611433015281816116d2015261236901525f8181611405015281816116a4015261233b01525f61195901525f81816109fa01528181611477015281816116f901528181611b89015261239001525f818161069a0152818161161601526117ba01525f81816120bf01528181612cd6015281816132aa01526134a50152614f8e5ff3fe608060405234801561000f575f5ffd5b5060043610610179575f3560e01c806379ce7b34116100d2578063bbf80c2811610088578063e3fb48b511610063578063e3fb48b5146102fe578063f4c01ebe14610311578063f664244f14610324575f5ffd5b8063bbf80c28146102c5578063c56886fa146102d8578063d723158e146102eb575f5ffd5b8063895d5101116100b8578063895d51011461028c5780638cfa84411461029f578063ae743b62146102b2575f5ffd5b806379ce7b341461025057806383c74c1814610279575f5ffd5b806345cc2150116101325780636d117b141161010d5780636d117b14146102175780637324ba0d1461022a578063759d3de71461023d575f5ffd5b806345cc2150146101de57806349fd63c9146101f15780635afa6a6b14610204575f5ffd5b80632a247074116101625780632a247074146101a55780632a98944c146101b85780632b78bcf5146101cb575f5ffd5b806311e86a9a1461017d5780631d79f46914610192575b5f5ffd5b61019061018b3660046138c3565b610337565b005b6101906101a03660046138fd565b6103e8565b6101906101b3366004613984565b6104c8565b6101906101c6366004613a28565b610567565b6101906101d9366004613adf565b610678565b6101906101ec366004613b3f565b610808565b6101906101ff366004613bcf565b6108a5565b610190610212366004613c28565b610a6d565b610190610225366004613c5a565b610db4565b610190610238366004613cc8565b610e74565b61019061024b366004613d2a565b610f70565b61026361025e3660046138c3565b611099565b6040516102709190613dfe565b60405180910390f35b6101906102873660046138c3565b6112a5565b61019061029a366004613f9b565b6114d4565b6101906102ad366004614007565b61176f565b6101906102c03660046140c9565b611866565b6101906102d3366004614138565b6118c6565b6101906102e6366004614192565b611a60565b6101906102f93660046141df565b611c08565b61019061030c366004613cc8565b611d4a565b61019061031f3660046138c3565b611eb8565b610190610332366004613adf565b612067565b5f6103448383600361219c565b8054909150610399908490849077010000000000000000000000000000000000000000000000900464ffffffffff167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff612234565b805460ff1916600417815560405167ffffffffffffffff83169084907f317ecde310b80fa5087e9c2dd04c42405d5cdfbc3064773fc6d99512e7c9d10a905f90a36103e3816122a9565b505050565b6103f06123f8565b5f6103fb8484612454565b60028101549091508490849068010000000000000000900473ffffffffffffffffffffffffffffffffffffffff1615610478576040517f3f143246000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044015b60405180910390fd5b505080546104a890859085905f907201000000000000000000000000000000000000900464ffffffffff16612234565b6104c284846104bc368690038601866142f4565b5f6124d3565b50505050565b6104d1846125dd565b505f6104e4858563ffffffff16856126d2565b90506104f08583612763565b5f602083013560401c63ffffffff168563ffffffff16101580156105265750602083013560601c63ffffffff168563ffffffff16105b90506105566105386020850185614334565b61ffff90811690609085901c16148215151463ffffffff87166127d1565b61055f86612810565b505050505050565b6105708561290c565b5061057b8585612763565b6105968561058c6020870187614334565b61ffff16856129bf565b5f826105af57602085013560401c63ffffffff166105be565b602085013560801c63ffffffff165b90505f811561062d576105e8878460086105d960018761437c565b6105e391906143bc565b612a26565b61062a6105f860208501856143cf565b600861060560018761437c565b61060f9190614433565b81811061061e5761061e614446565b90506020020135612abd565b90505b6106668185610645576106408735612ac8565b61064f565b61064f8735612ad6565b1461065d6020890189614334565b61ffff166127d1565b61066f87612ae4565b50505050505050565b610681836125dd565b505f73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663f99a55e085356106d16040880160208901614473565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b168152600481019290925267ffffffffffffffff16602482015263ffffffff861660448201526064016040805180830381865afa15801561073d573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061076191906144ad565b602081015190915063ffffffff9081161461078260c0860160a087016144ee565b63ffffffff16826020015163ffffffff1610156107e857815f015173ffffffffffffffffffffffffffffffffffffffff166107e46107cb87856020015163ffffffff16876126d2565b73ffffffffffff000000000000ffffffffffffffff1690565b1490505b6107f8818563ffffffff166127d1565b61080185612810565b5050505050565b6108118461290c565b5061082884836105e3600863ffffffff88166143bc565b5f61083660208401846143cf565b610847600863ffffffff8816614433565b81811061085657610856614446565b90506020020135905061087a856108748361ffff60909190911c1690565b846129bf565b61089c6108908261088b8535612c09565b612c14565b8563ffffffff166127d1565b61080185612ae4565b6108b38262ffffff16612c96565b5f6108c08585600161219c565b80549091506108f4908690869064ffffffffff630100000082048116916d0100000000000000000000000000900416612234565b5f85815260016020908152604080832067ffffffffffffffff88168452825280832062ffffff871684529091528120805484929061093c90849066ffffffffffffff16614509565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff1602179055508262ffffff168467ffffffffffffffff16867f1d3e2d59129dde3c5d1f1078ac9dfdd5266d3141acc04e237e01e395efbdfbbf856040516109b0919066ffffffffffffff91909116815260200190565b60405180910390a46040517f3e1c8f8700000000000000000000000000000000000000000000000000000000815262ffffff8416600482015266ffffffffffffff831660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690633e1c8f87906044015f604051808303815f87803b158015610a50575f5ffd5b505af1158015610a62573d5f5f3e3d5ffd5b505050505050505050565b610a756123f8565b5f610a8184845f61219c565b90505f610a9460c0840160a0850161453c565b64ffffffffff16610aab60a085016080860161453c565b64ffffffffff16108015610aea5750610aca60e0840160c0850161453c565b64ffffffffff16610ae160c0850160a0860161453c565b64ffffffffff16105b8015610b225750610b02610100840160e0850161453c565b64ffffffffff16610b1960e0850160c0860161453c565b64ffffffffff16105b8015610b435750610b3960c0840160a0850161453c565b64ffffffffff1642105b9050808015610b765750610b5d6060840160408501614563565b60030b610b706080850160608601614563565b60030b13155b85859091610bc3576040517f75773a76000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff16602482015260440161046f565b5050815460ff19166001178255610be26101208401610100850161457e565b8254901515610100027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff909116178255610c2260a084016080850161453c565b825464ffffffffff919091166301000000027fffffffffffffffffffffffffffffffffffffffffffffffff0000000000ffffff909116178255610c6b60c0840160a0850161453c565b825464ffffffffff9190911668010000000000000000027fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff909116178255610cb960e0840160c0850161453c565b825464ffffffffff919091166d0100000000000000000000000000027fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff909116178255610d0d610100840160e0850161453c565b825464ffffffffff919091167201000000000000000000000000000000000000027fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff9091161782556020830160018301610d678282614599565b9050508367ffffffffffffffff16857fe44d49875ef1200cd8e9d08cdea7af51b1fb44ef29f75feb2ad0f3a7f9eef64d85604051610da59190614612565b60405180910390a35050505050565b5f610dbe8461290c565b9050610dca8484612763565b610de584610ddb6020860186614334565b61ffff16846129bf565b5f610df36020850185614334565b61ffff1615610e1d57610e186020850135610e1160408701876143cf565b8635612d7c565b610e61565b60408051606081018252600184015460ff8116151582526101008104600390810b602084015265010000000000909104900b91810191909152610e61908435612e42565b905061089c8161065d6020870187614334565b610e7d8361290c565b50610e9b8383610e9060208201826144ee565b63ffffffff16612a26565b610eb88382610ead60208601866144ee565b63ffffffff16612ed2565b60015f5b818015610ed65750610ed160208501856143cf565b905081105b15610f4a575f610ef2610eec60208601866146da565b84612f2d565b905080610f35610f0560208801886143cf565b85818110610f1557610f15614446565b9050602002013573ffffffffffffffffffffffffffffffffffffffff1690565b1492505080610f439061473b565b9050610ebc565b50610f6781610f5c60208601866144ee565b63ffffffff166127d1565b6104c284612ae4565b610f79836125dd565b50610f848383612763565b610f8e8382612763565b610f9b6020830183614334565b61ffff16610fac6020830183614334565b61ffff161015610ffc57610fc36020820182614334565b6040517f388c95c900000000000000000000000000000000000000000000000000000000815261ffff909116600482015260240161046f565b5f61105c61100d6020850185614334565b61ffff166020808601359061102490860186614334565b61ffff16602086013561103d60e08a0160c08b01614334565b61ffff1661105160c08b0160a08c016144ee565b63ffffffff16612f6c565b801561107d575061107d602084013561107860408601866143cf565b613068565b90506110908161065d6020860186614334565b6104c284612810565b604080516101a080820183525f808352602080840182905283850182905260608085018390526080850183905260a0850183905260c0850183905260e0850183905285519081018652828152808201839052808601839052610100850152610120840182905261014084018290526101608401829052610180840182905286825281815284822067ffffffffffffffff8716835290528390208351918201909352825491929091829060ff16600581111561115657611156613d98565b600581111561116757611167613d98565b8152815461010080820460ff9081161515602080860191909152620100008404821615156040808701919091526301000000850464ffffffffff90811660608089019190915268010000000000000000808804831660808a01526d01000000000000000000000000008804831660a08a015272010000000000000000000000000000000000008804831660c08a01527701000000000000000000000000000000000000000000000090970490911660e088015281519081018252600188015493841615158152848404600390810b9382019390935265010000000000909304820b9083015291840152600284015467ffffffffffffffff81166101208501529190910473ffffffffffffffffffffffffffffffffffffffff166101408301528201546101608201526004909101546101809091015290505b92915050565b5f8281526020818152604080832067ffffffffffffffff851684529091529020600281015481546801000000000000000090910473ffffffffffffffffffffffffffffffffffffffff169062010000900460ff16801561131a575073ffffffffffffffffffffffffffffffffffffffff811615155b84849091611367576040517f9864fd6f000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff16602482015260440161046f565b505081547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff16825560405173ffffffffffffffffffffffffffffffffffffffff82169067ffffffffffffffff85169086907ff955c98c109f16953e518904c470ba253561f12050efc009e4d41351305cf41c905f90a46040517fdc917d230000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016602482015273ffffffffffffffffffffffffffffffffffffffff82811660448301527f0000000000000000000000000000000000000000000000000000000000000000169063dc917d23906064015f604051808303815f87803b1580156114b8575f5ffd5b505af11580156114ca573d5f5f3e3d5ffd5b5050505050505050565b6114dc6123f8565b5f6114e98686600161219c565b8054909150611522908790879064ffffffffff6801000000000000000082048116916d0100000000000000000000000000900416612234565b8054620100027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff009091161781556002810180547fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000164367ffffffffffffffff1617905561158e8461315f565b81600301819055508467ffffffffffffffff16867f95ca85dfddd093567068a86264db64b03ced4f526ccaa37f27ca9c72e2aab107866040516115d19190614772565b60405180910390a36040517f0dfb34f300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690630dfb34f3906116519089908990889088906004016147c6565b5f604051808303815f87803b158015611668575f5ffd5b505af115801561167a573d5f5f3e3d5ffd5b50506040517ff2afdc7d0000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16925063f2afdc7d91506044015f604051808303815f87803b158015611751575f5ffd5b505af1158015611763573d5f5f3e3d5ffd5b50505050505050505050565b611778866125dd565b505f61178b878763ffffffff16876126d2565b90506117a0878763ffffffff1686868661318e565b61185d73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166384292b9089356117f160408c0160208d01614473565b85896040518563ffffffff1660e01b81526004016118129493929190614a21565b602060405180830381865afa15801561182d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118519190614a4f565b8763ffffffff166127d1565b61066f87612810565b61186f8461290c565b5061187a8484612763565b61188b84610ddb6020860186614334565b6118a184602085013560b01c61ffff16836129bf565b610f676118ae8235612c09565b6118b884356131fa565b1461065d6020860186614334565b5f6118d18585612454565b80549091507201000000000000000000000000000000000000900464ffffffffff16421015611902576119026123f8565b61191a85856119108661315f565b8460030154613208565b6040517f884398230000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906388439823906119939086906001870190600401614b12565b608060405180830381865afa1580156119ae573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119d29190614ca4565b805190915084351480156119ed575083604001358160200151145b815160208301519091611a35576040517f6ddb26870000000000000000000000000000000000000000000000000000000081526004810192909252602482015260440161046f565b505061055f8686604051806040016040528085604001518152602001856060015181525060016124d3565b60045f8481526020818152604080832067ffffffffffffffff8716845290915290205460ff166005811115611a9757611a97613d98565b14611aaa57611aa88383600561219c565b505b5f83815260016020908152604080832067ffffffffffffffff861680855290835281842062ffffff86168086529084529382902080547fffffffffffffffffffffffffffffffffffffffffffffffffff000000000000008116909155915166ffffffffffffff9092168083529392909187917f15a3d47a54ccb2c24ef43524d4a3b3c4324731d99c87d6b597cda2a1bfc5e270910160405180910390a46040517f39baf62800000000000000000000000000000000000000000000000000000000815262ffffff8316600482015266ffffffffffffff821660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906339baf628906044016020604051808303815f875af1158015611be4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108019190614ce9565b611c11846125dd565b505f5b6002811015611c9d57611c9585858360028110611c3357611c33614446565b602002016020810190611c4691906144ee565b63ffffffff16858460028110611c5e57611c5e614446565b602002810190611c6e9190614d00565b858560028110611c8057611c80614446565b602002810190611c9091906143cf565b61318e565b600101611c14565b505f611cac6020840184614d00565b60400135611cba8480614d00565b60400135141580611d065750611cd36020840184614d00565b611ce1906020810190614d3c565b62ffffff16611cf08480614d00565b611cfe906020810190614d3c565b62ffffff1614155b90506107f88180611d3d5750611d2260408601602087016144ee565b63ffffffff16611d3560208701876144ee565b63ffffffff16145b610f5c60208701876144ee565b611d538361290c565b50611d668383610e9060208201826144ee565b5f8080611d7660208501856143cf565b90501115611dd357611da285846001611d9260208901896144ee565b63ffffffff166105e3919061437c565b611dcc611db260208501856143cf565b6001611dc160208801886143cf565b61060f92915061437c565b9050611e1b565b5f611de160208601866144ee565b63ffffffff161115611e1b57611e18611dfd60208601866143cf565b84611e078161473b565b955081811061061e5761061e614446565b90505b60015b808015611e385750611e3360208601866143cf565b905083105b15611e9e57611e6a611e4d60208701876143cf565b85818110611e5d57611e5d614446565b9050602002013583613262565b9050611e8c611e7c60208701876143cf565b8581811061061e5761061e614446565b9150611e978361473b565b9250611e1e565b611eaf81610f5c60208801886144ee565b61055f86612ae4565b5f8281526020818152604080832067ffffffffffffffff8516845290915290206001815460ff166005811115611ef057611ef0613d98565b1480611f1157506002815460ff166005811115611f0f57611f0f613d98565b145b81548491849160ff1690611f54576040517fd359c16700000000000000000000000000000000000000000000000000000000815260040161046f93929190614d57565b505050611f5f6132a7565b61201d575f6001825460ff166005811115611f7c57611f7c613d98565b14611fd2578154611fcd9064ffffffffff7f00000000000000000000000000000000000000000000000000000000000000008116917201000000000000000000000000000000000000900416614d7b565b611fed565b81546d0100000000000000000000000000900464ffffffffff165b905061201b8484837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff612234565b505b805460ff1916600517815560405167ffffffffffffffff83169084907fbf1ff0815059f10fa75d85a650740b55a0945a1a3a2adeb60c08c85794f62204905f90a36103e3816122a9565b612070836125dd565b505f612083848463ffffffff16846126d2565b6040517f4b07954a00000000000000000000000000000000000000000000000000000000815262ffffff607083901c1660048201529091505f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa158015612119573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061213d9190614d8e565b6020015190505f8082600581111561215757612157613d98565b141580156121775750600482600581111561217457612174613d98565b14155b801561218a57506004608884901c60ff16105b9050610556818663ffffffff166127d1565b5f8381526020818152604080832067ffffffffffffffff8616845290915290208160058111156121ce576121ce613d98565b815460ff1660058111156121e4576121e4613d98565b82548692869260ff909216911461222a576040517fd359c16700000000000000000000000000000000000000000000000000000000815260040161046f93929190614d57565b5050509392505050565b5f82421015801561224457508142105b9050848442858585611763576040517f5e4c7629000000000000000000000000000000000000000000000000000000008152600481019590955267ffffffffffffffff909316602485015260448401919091526064830152608482015260a40161046f565b805462010000900460ff1615806122e55750600281015468010000000000000000900473ffffffffffffffffffffffffffffffffffffffff1615155b156122ed5750565b80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff1681556040517f7fe8c80a0000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690637fe8c80a906044015f604051808303815f87803b1580156123e6575f5ffd5b505af1158015610801573d5f5f3e3d5ffd5b6124006132a7565b3390612451576040517f75e9c8e400000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909116600482015260240161046f565b50565b5f6124618383600261219c565b600281015490915067ffffffffffffffff168383824381106124c9576040517f12359f58000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff9091166024830152604482015260640161046f565b5050505092915050565b5f8481526020818152604080832067ffffffffffffffff871684529091529020805460ff19166003908117825581015461250d9084613368565b600482015561253c7f000000000000000000000000000000000000000000000000000000000000000042614df8565b815464ffffffffff9190911677010000000000000000000000000000000000000000000000027fffffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffff9091161781556040805184518152602080860151908201528315159181019190915267ffffffffffffffff85169086907f344267da77f710d34db89516acffe5fc072a678a2549284a49f94a522d0f49df90606001610da5565b80355f908152602081815260408083209183916125ff91908601908601614473565b67ffffffffffffffff16815260208101919091526040015f20805490915060ff16600281600581111561263457612634613d98565b141580156126545750600381600581111561265157612651613d98565b14155b156126a157823561266b6040850160208601614473565b826040517fd359c16700000000000000000000000000000000000000000000000000000000815260040161046f93929190614d57565b6126cc83356126b66040860160208701614473565b6126c28660400161315f565b8560030154613208565b50919050565b5f6126e884836126e36008876143bc565b612ed2565b6126f860c0850160a086016144ee565b63ffffffff168310612739576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810184905260240161046f565b61275961274960208401846146da565b612754600887614433565b612f2d565b90505b9392505050565b5f61277e602083013561277960408501856143cf565b61339a565b90506127c0608084013561279860e0860160c08701614334565b61ffff166127a96020860186614334565b61ffff16846127bb60608801886143cf565b6133b9565b6103e357610fc36020830183614334565b811561280c576040517fda3e087f0000000000000000000000000000000000000000000000000000000081526004810182905260240161046f565b5050565b80355f9081526020818152604080832091839161283291908601908601614473565b67ffffffffffffffff16815260208101919091526040015f20805460ff19166005178155600281015490915073ffffffffffffffffffffffffffffffffffffffff68010000000000000000909104166128bd576002810180547fffffffff0000000000000000000000000000000000000000ffffffffffffffff163368010000000000000000021790555b336128ce6040840160208501614473565b67ffffffffffffffff16835f01357f07d79972f4d26dabb08d24c2f6a09b6153d93964d4617015214c62f1ca0deef060405160405180910390a45050565b80355f9081526020818152604080832091839161292e91908601908601614473565b67ffffffffffffffff16815260208101919091526040015f20805490915060ff16600381600581111561296357612963613d98565b1461297a57823561266b6040850160208601614473565b6126cc833561298f6040860160208701614473565b6129b561299e8760400161315f565b6129b036899003890160e08a016142f4565b613368565b8560040154613208565b80356129ed6101008501356129da60e0870160c08801614334565b61ffff1685846127bb60208801886143cf565b6104c2576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810184905260240161046f565b5f81612a3560208501856144ee565b63ffffffff16148015612a815750612a8160e0850135612a5b60c0870160a088016144ee565b63ffffffff1684612a6f60208801886143cf565b612a7c60408a018a6143cf565b6133e4565b9050806104c2576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810183905260240161046f565b5f60c082901d61129f565b5f604082901c60070b61129f565b5f608082901c60070b61129f565b80355f90815260208181526040808320918391612b0691908601908601614473565b67ffffffffffffffff16815260208101919091526040015f208054909150600290829060ff1916600183021790555080547fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff1672010000000000000000000000000000000000004264ffffffffff16021781556002810180547fffffffff0000000000000000000000000000000000000000ffffffffffffffff1633680100000000000000008102919091179091555f6004830155612bcb6040840160208501614473565b67ffffffffffffffff16835f01357fe96eba35d0c4705f7531af8c2615c5fa3edcfbd0ef66bd3e38447cc826c2a1a060405160405180910390a45050565b5f61129f8260030b90565b5f63ffffffff60a084901c16816001608886901c811614612c4757612c3885613444565b612c429085614e15565b612c5b565b83612c5186613444565b612c5b9190614e15565b90505f811315612c75575063ffffffff841614905061129f565b8015612c82578115612c8d565b63ffffffff85168211155b95945050505050565b612c9e6132a7565b8015612d6b575060016040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018390527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa158015612d30573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612d549190614d8e565b602001516005811115612d6957612d69613d98565b145b15612d735750565b61245181613474565b5f5f612d8783612ac8565b612d9084612ad6565b612d9a9190614e15565b9050612da5866131fa565b811280612db95750612db686612c09565b81135b15612dc7575f915050612e3a565b5f612dd1846131fa565b612dda85612c09565b612de49190614e15565b9050612def876131fa565b82138015612e065750612e03868684613596565b81135b15612e15575f92505050612e3a565b612e1e87612c09565b821480612e355750612e318686846135eb565b8112155b925050505b949350505050565b5f5f612e4d83612ac8565b612e5684612ad6565b612e609190614e15565b8451909150612e715715905061129f565b5f612e7b84612c09565b90505f5f8312612e8f578560400151612e95565b85602001515b60030b90505f5f8413612eac578660200151612eb2565b86604001515b60030b9050818312158015612ec75750808313155b979650505050505050565b5f81612ee160208501856144ee565b63ffffffff16148015612a815750612a816040850135612f0760c0870160a088016144ee565b63ffffffff1684612f1b60208801886146da565b612f2860408a018a6143cf565b61362f565b5f80612f3a601484614e34565b9050848185612f4a601483614d7b565b92612f5793929190614e4b565b612f6091614e72565b60601c95945050505050565b5f848703612f8757612f8087878585613695565b905061305e565b612f92876001614d7b565b85148015612fb45750606086901c63ffffffff16604085901c63ffffffff1614155b15612fc057505f61305e565b60a086901c61ffff1685148015612feb5750608086901c63ffffffff16604085901c63ffffffff1614155b15612ff757505f61305e565b60a086901c61ffff16851015613035578660b085901c61ffff1610158015612f80575060a086901c61ffff1660a085901c61ffff161115905061305e565b8660b085901c61ffff16108061305b575060a086901c61ffff1660b085901c61ffff1610155b90505b9695505050505050565b5f8160c085901c61ffff168114613082575f91505061275c565b60015b81811015613133575f6130af8686848181106130a3576130a3614446565b9050602002013561378e565b6130ce87876130bf60018761437c565b8181106130a3576130a3614446565b12801561311857506130f78686848181106130eb576130eb614446565b90506020020135612c09565b613116878761310760018761437c565b8181106130eb576130eb614446565b135b90508061312a575f935050505061275c565b50600101613085565b50801580612c8d5750677fffffffffffffff61315585856130bf60018661437c565b1495945050505050565b5f816040516020016131719190614772565b604051602081830303815290604052805190602001209050919050565b5f6131988461379c565b90506131c160608701356131b260c0890160a08a016144ee565b63ffffffff16878487876133b9565b61055f576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810186905260240161046f565b5f602082901c60030b61129f565b8082146104c2576040517f149dd5b90000000000000000000000000000000000000000000000000000000081526004810185905267ffffffffffffffff84166024820152604481018390526064810182905260840161046f565b5f63ffffffff60a084901c166001608885901c81161461328b576132868184614ed7565b613295565b6132958184614e15565b61329e85612abd565b14949350505050565b5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663570ca7356040518163ffffffff1660e01b8152600401602060405180830381865afa158015613311573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906133359190614efe565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff1614905090565b5f828260405160200161337c929190614f19565b60405160208183030381529060405280519060200120905092915050565b5f6040518260051b858252808560208401376020019020949350505050565b5f5f6133c887878787876137ae565b905080158015906133d857508781145b98975050505050505050565b5f6133ee8761385c565b861015806134055750613401878761387f565b8414155b1561341157505f612ec7565b5f6040518560051b80888337902090506134378961342e8a61385c565b898488886133b9565b9998505050505050505050565b5f608882901c60ff166003146134625761345d826131fa565b61129f565b61346b826131fa565b61129f90614f37565b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa1580156134ff573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906135239190614d8e565b519050813373ffffffffffffffffffffffffffffffffffffffff831681146104c2576040517f54f59f5a000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff16602482015260440161046f565b5f805b838110156135e157826135b78686848181106130a3576130a3614446565b126135d9576135d18585838181106130eb576130eb614446565b91505061275c565b600101613599565b505f949350505050565b5f805b838110156135e1578261360c8686848181106130a3576130a3614446565b1315613627576135d18585838181106130eb576130eb614446565b6001016135ee565b5f6136398761385c565b8610158061365c5750601461364e888861387f565b6136589190614e34565b8414155b1561366857505f612ec7565b6133d8886136758961385c565b888888604051613686929190614f6d565b604051809103902087876133b9565b5f84156136ad578460b085901c61ffff1610156136df565b60b084901c61ffff161515806136cb57508260a085901c61ffff1614155b806136df5750604084901c63ffffffff1615155b156136eb57505f612e3a565b826136f7866001614d7b565b14801561370e575081606085901c63ffffffff1614155b1561371a57505f612e3a565b8260a085901c61ffff1614801561373b575081608085901c63ffffffff1614155b1561374757505f612e3a565b8460a085901c61ffff1611801561376657508260a085901c61ffff1611155b8015612c8d5750604084901c63ffffffff16606085901c63ffffffff16101595945050505050565b5f602082901c60070b61129f565b5f816040516020016131719190614f7c565b5f8585106137bd57505f612c8d565b7effffffffffffffff000000000000000000000000000000000000000000000060b886901b165f90815260098590526029902090506040516001810160018253848460051b810160018a035b801561384b5760018116818b18171561383f5760018a1660051b8681860152833560208218860152506041852095506020830192505b6001998a1c991c613809565b501492909202979650505050505050565b5f6008600161386b8285614d7b565b613875919061437c565b61129f91906143bc565b5f8061388c600884614e34565b613896908561437c565b90506008811061275c576008612e3a565b803567ffffffffffffffff811681146138be575f5ffd5b919050565b5f5f604083850312156138d4575f5ffd5b823591506138e4602084016138a7565b90509250929050565b5f604082840312156126cc575f5ffd5b5f5f5f6080848603121561390f575f5ffd5b8335925061391f602085016138a7565b915061392e85604086016138ed565b90509250925092565b5f61012082840312156126cc575f5ffd5b63ffffffff81168114612451575f5ffd5b80356138be81613948565b5f606082840312156126cc575f5ffd5b5f608082840312156126cc575f5ffd5b5f5f5f5f6101808587031215613998575f5ffd5b6139a28686613937565b93506101208501356139b381613948565b925061014085013567ffffffffffffffff8111156139cf575f5ffd5b6139db87828801613964565b92505061016085013567ffffffffffffffff8111156139f8575f5ffd5b613a0487828801613974565b91505092959194509250565b8015158114612451575f5ffd5b80356138be81613a10565b5f5f5f5f5f6101a08688031215613a3d575f5ffd5b613a478787613937565b945061012086013567ffffffffffffffff811115613a63575f5ffd5b613a6f88828901613974565b94505061014086013567ffffffffffffffff811115613a8c575f5ffd5b613a98888289016138ed565b935050610160860135613aaa81613a10565b915061018086013567ffffffffffffffff811115613ac6575f5ffd5b613ad288828901613964565b9150509295509295909350565b5f5f5f6101608486031215613af2575f5ffd5b613afc8585613937565b9250610120840135613b0d81613948565b915061014084013567ffffffffffffffff811115613b29575f5ffd5b613b3586828701613964565b9150509250925092565b5f5f5f5f6101808587031215613b53575f5ffd5b613b5d8686613937565b9350610120850135613b6e81613948565b925061014085013567ffffffffffffffff811115613b8a575f5ffd5b613b9687828801613964565b92505061016085013567ffffffffffffffff811115613bb3575f5ffd5b613a04878288016138ed565b62ffffff81168114612451575f5ffd5b5f5f5f5f60808587031215613be2575f5ffd5b84359350613bf2602086016138a7565b92506040850135613c0281613bbf565b9150606085013566ffffffffffffff81168114613c1d575f5ffd5b939692955090935050565b5f5f5f6101608486031215613c3b575f5ffd5b83359250613c4b602085016138a7565b915061392e8560408601613937565b5f5f5f6101608486031215613c6d575f5ffd5b613c778585613937565b925061012084013567ffffffffffffffff811115613c93575f5ffd5b613c9f86828701613974565b92505061014084013567ffffffffffffffff811115613cbc575f5ffd5b613b35868287016138ed565b5f5f5f6101608486031215613cdb575f5ffd5b613ce58585613937565b925061012084013567ffffffffffffffff811115613d01575f5ffd5b613d0d86828701613964565b92505061014084013567ffffffffffffffff811115613b29575f5ffd5b5f5f5f6101608486031215613d3d575f5ffd5b613d478585613937565b925061012084013567ffffffffffffffff811115613d63575f5ffd5b613d6f86828701613974565b92505061014084013567ffffffffffffffff811115613d8c575f5ffd5b613b3586828701613974565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60068110613dfa577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b5f6101e082019050613e11828451613dc5565b6020830151613e24602084018215159052565b506040830151613e38604084018215159052565b506060830151613e51606084018264ffffffffff169052565b506080830151613e6a608084018264ffffffffff169052565b5060a0830151613e8360a084018264ffffffffff169052565b5060c0830151613e9c60c084018264ffffffffff169052565b5060e0830151613eb560e084018264ffffffffff169052565b50610100830151613ee9610100840182805115158252602081015160030b6020830152604081015160030b60408301525050565b5061012083015167ffffffffffffffff81166101608401525061014083015173ffffffffffffffffffffffffffffffffffffffff8116610180840152506101608301516101a0830152610180909201516101c09091015290565b5f60a082840312156126cc575f5ffd5b5f5f83601f840112613f63575f5ffd5b50813567ffffffffffffffff811115613f7a575f5ffd5b6020830191508360208260051b8501011115613f94575f5ffd5b9250929050565b5f5f5f5f5f6101008688031215613fb0575f5ffd5b85359450613fc0602087016138a7565b9350613fcf8760408801613f43565b925060e086013567ffffffffffffffff811115613fea575f5ffd5b613ff688828901613f53565b969995985093965092949392505050565b5f5f5f5f5f5f6101a0878903121561401d575f5ffd5b6140278888613937565b955061012087013561403881613948565b945061014087013567ffffffffffffffff811115614054575f5ffd5b61406089828a01613964565b94505061016087013567ffffffffffffffff81111561407d575f5ffd5b8701610100818a03121561408f575f5ffd5b925061018087013567ffffffffffffffff8111156140ab575f5ffd5b6140b789828a01613f53565b979a9699509497509295939492505050565b5f5f5f5f61018085870312156140dd575f5ffd5b6140e78686613937565b935061012085013567ffffffffffffffff811115614103575f5ffd5b61410f87828801613974565b93505061014085013567ffffffffffffffff81111561412c575f5ffd5b613b96878288016138ed565b5f5f5f5f610100858703121561414c575f5ffd5b8435935061415c602086016138a7565b925061416b8660408701613f43565b915060e085013567ffffffffffffffff811115614186575f5ffd5b613a0487828801613f43565b5f5f5f606084860312156141a4575f5ffd5b833592506141b4602085016138a7565b915060408401356141c481613bbf565b809150509250925092565b806040810183101561129f575f5ffd5b5f5f5f5f6101a085870312156141f3575f5ffd5b6141fd8686613937565b935061420d8661012087016141cf565b925061016085013567ffffffffffffffff811115614229575f5ffd5b614235878288016141cf565b92505061018085013567ffffffffffffffff811115614252575f5ffd5b613a04878288016141cf565b6040805190810167ffffffffffffffff811182821017156142a6577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405290565b6040516080810167ffffffffffffffff811182821017156142a6577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f6040828403128015614305575f5ffd5b5061430e61425e565b823581526020928301359281019290925250919050565b61ffff81168114612451575f5ffd5b5f60208284031215614344575f5ffd5b813561275c81614325565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8181038181111561129f5761129f61434f565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f826143ca576143ca61438f565b500490565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614402575f5ffd5b83018035915067ffffffffffffffff82111561441c575f5ffd5b6020019150600581901b3603821315613f94575f5ffd5b5f826144415761444161438f565b500690565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f60208284031215614483575f5ffd5b61275c826138a7565b73ffffffffffffffffffffffffffffffffffffffff81168114612451575f5ffd5b5f60408284031280156144be575f5ffd5b506144c761425e565b82516144d28161448c565b815260208301516144e281613948565b60208201529392505050565b5f602082840312156144fe575f5ffd5b813561275c81613948565b66ffffffffffffff818116838216019081111561129f5761129f61434f565b803564ffffffffff811681146138be575f5ffd5b5f6020828403121561454c575f5ffd5b61275c82614528565b8060030b8114612451575f5ffd5b5f60208284031215614573575f5ffd5b813561275c81614555565b5f6020828403121561458e575f5ffd5b813561275c81613a10565b81356145a481613a10565b815460208401356145b481614555565b60408501356145c281614555565b8060281b68ffffffff00000000001660ff851515167fffffffffffffffffffffffffffffffffffffffffffffff0000000000000000008516178360081b64ffffffff001617178555505050505050565b813581526101208101602083013561462981613a10565b15156020830152604083013561463e81614555565b60030b6040830152606083013561465481614555565b60030b606083015261466860808401614528565b64ffffffffff16608083015261468060a08401614528565b64ffffffffff1660a083015261469860c08401614528565b64ffffffffff1660c08301526146b060e08401614528565b64ffffffffff1660e08301526146c96101008401613a1d565b8015156101008401525b5092915050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261470d575f5ffd5b83018035915067ffffffffffffffff821115614727575f5ffd5b602001915036819003821315613f94575f5ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820361476b5761476b61434f565b5060010190565b81358152602080830135908201526040808301359082015260a08101606083013561479c81613948565b63ffffffff16606083015260808301356147b581614325565b61ffff811660808401525092915050565b84815267ffffffffffffffff8416602082015260606040820181905281018290525f8360808301825b8581101561481c57823561480281613948565b63ffffffff168252602092830192909101906001016147ef565b50979650505050505050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261485b575f5ffd5b830160208101925035905067ffffffffffffffff81111561487a575f5ffd5b8060051b3603821315613f94575f5ffd5b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8311156148bb575f5ffd5b8260051b80836020870137939093016020019392505050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614907575f5ffd5b830160208101925035905067ffffffffffffffff811115614926575f5ffd5b803603821315613f94575f5ffd5b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b5f813561498781613bbf565b62ffffff1683526020828101359084015260408083013590840152606080830135908401526149b860808301613959565b63ffffffff1660808401526149cf60a08301613959565b63ffffffff1660a08401526149e760c0830183614828565b61010060c08601526149fe6101008601828461488b565b915050614a0e60e08401846148d4565b85830360e087015261305e838284614934565b84815267ffffffffffffffff84166020820152826040820152608060608201525f61305e608083018461497b565b5f60208284031215614a5f575f5ffd5b815161275c81613a10565b8183526020830192505f815f5b84811015614a95578135865260209586019590910190600101614a77565b5093949350505050565b8183526020830192505f815f5b84811015614a95578135614abf81614555565b60030b86526020958601959190910190600101614aac565b8183526020830192505f815f5b84811015614a95578135614af781613948565b63ffffffff1686526020958601959190910190600101614ae4565b608081525f614b2184856148d4565b60a06080850152614b3761012085018284614934565b915050614b476020860186614828565b8483037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff800160a086015280835290915f91906020015b81831015614b9c57833581526020938401936001939093019201614b7d565b614ba96040890189614828565b945092507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808682030160c0870152614be2818585614a6a565b9350505050614bf46060860186614828565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808584030160e0860152614c29838284614a9f565b92505050614c3a6080860186614828565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8085840301610100860152614c70838284614ad7565b935050505061275c6020830184805460ff8116151583528060081c60030b60208401528060281c60030b6040840152505050565b5f6080828403128015614cb5575f5ffd5b50614cbe6142ac565b8251815260208084015190820152604080840151908201526060928301519281019290925250919050565b5f60208284031215614cf9575f5ffd5b5051919050565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff01833603018112614d32575f5ffd5b9190910192915050565b5f60208284031215614d4c575f5ffd5b813561275c81613bbf565b83815267ffffffffffffffff8316602082015260608101612e3a6040830184613dc5565b8082018082111561129f5761129f61434f565b5f6080828403128015614d9f575f5ffd5b50614da86142ac565b8251614db38161448c565b8152602083015160068110614dc6575f5ffd5b60208201526040830151614dd981613bbf565b60408201526060830151614dec81614325565b60608201529392505050565b64ffffffffff818116838216019081111561129f5761129f61434f565b8181035f8312801583831316838312821617156146d3576146d361434f565b808202811582820484141761129f5761129f61434f565b5f5f85851115614e59575f5ffd5b83861115614e65575f5ffd5b5050820193919092039150565b80357fffffffffffffffffffffffffffffffffffffffff00000000000000000000000081169060148410156146d3577fffffffffffffffffffffffffffffffffffffffff000000000000000000000000808560140360031b1b82161691505092915050565b8082018281125f831280158216821582161715614ef657614ef661434f565b505092915050565b5f60208284031215614f0e575f5ffd5b815161275c8161448c565b8281526060810161275c602083018480518252602090810151910152565b5f7f80000000000000000000000000000000000000000000000000000000000000008203614f6757614f6761434f565b505f0390565b818382375f9101908152919050565b602081525f61275c602083018461497b56';
