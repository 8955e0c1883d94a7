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
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1",
        "internalType": "bytes1"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "version",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "chainId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "stateMutability": "view"
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
    "name": "forceOrder",
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
        "name": "order",
        "type": "uint256",
        "internalType": "OrderWord"
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
    "name": "ordersDigest",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "participant",
        "type": "uint24",
        "internalType": "uint24"
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
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
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
            "name": "isDisproved",
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
            "name": "forcedCount",
            "type": "uint24",
            "internalType": "uint24"
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
    "name": "sealOrders",
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
        "name": "ordersRoot",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "signOrders",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "participant",
        "type": "uint24",
        "internalType": "uint24"
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
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
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
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OrderForced",
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
        "name": "forced",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "order",
        "type": "uint256",
        "indexed": false,
        "internalType": "OrderWord"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OrdersSealed",
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
        "name": "ordersRoot",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OrdersSigned",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "participant",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "ordersRoot",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "orderCount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
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
    "name": "FlexibilityAuction_AlreadySealed",
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
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
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
    "name": "FlexibilityAuction_MalformedOrder",
    "inputs": [
      {
        "name": "order",
        "type": "uint256",
        "internalType": "OrderWord"
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
    "name": "FlexibilityAuction_NotSealed",
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
    "name": "FlexibilityAuction_WrongForcedPositions",
    "inputs": [
      {
        "name": "given",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "forced",
        "type": "uint256",
        "internalType": "uint256"
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
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string",
        "internalType": "string"
      }
    ]
  }
] as const;

export const flexibilityAuctionChallengesBytecode =
  '0x610220604052348015610010575f5ffd5b50604051615f97380380615f9783398101604081905261002f916101ff565b838383836040518060400160405280600981526020016833b934b231b632b0b960b91b815250604051806040016040528060018152602001603160f81b81525061007e8261017360201b60201c565b6101205261008b81610173565b61014052815160208084019190912060e052815190820120610100524660a05261011760e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c0526001600160a01b0393841661016052918316610180529091166101a052805162ffffff166101c052602081015166ffffffffffffff166101e0526040015164ffffffffff16610200525061032492505050565b5f5f829050601f815111156101a6578260405163305a27a960e01b815260040161019d91906102c9565b60405180910390fd5b80516101b1826102fe565b179392505050565b6001600160a01b03811681146101cd575f5ffd5b50565b805166ffffffffffffff811681146101e6575f5ffd5b919050565b805164ffffffffff811681146101e6575f5ffd5b5f5f5f5f84860360c0811215610213575f5ffd5b855161021e816101b9565b602087015190955061022f816101b9565b6040870151909450610240816101b9565b92506060605f1982011215610253575f5ffd5b50604051606081016001600160401b038111828210171561028257634e487b7160e01b5f52604160045260245ffd5b604052606086015162ffffff8116811461029a575f5ffd5b81526102a8608087016101d0565b60208201526102b960a087016101eb565b6040820152939692955090935050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561031e575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e05161020051615b926104055f395f818161228101526128d901525f8181611701015281816126550152613abd01525f81816116d3015281816126270152613a8f01525f61191801525f8181610a710152818161172801528181611b0b0152818161267c0152613aea01525f81816123cf015281816126e701528181613050015261375701525f61359401525f61356401525f613fc001525f613f9801525f613ef301525f613f1d01525f613f470152615b925ff3fe608060405234801561000f575f5ffd5b50600436106101a5575f3560e01c806384b0196e116100e8578063c5919a8611610093578063e3fb48b51161006e578063e3fb48b514610379578063e62922991461038c578063f4c01ebe1461039f578063f664244f146103b2575f5ffd5b8063c5919a8614610332578063c7641ccb14610345578063d723158e14610366575f5ffd5b8063ae743b62116100c3578063ae743b62146102f9578063bbf80c281461030c578063c56886fa1461031f575f5ffd5b806384b0196e146102b8578063895d5101146102d35780638cfa8441146102e6575f5ffd5b806349fd63c9116101535780636d117b141161012e5780636d117b14146102565780637324ba0d14610269578063759d3de71461027c57806379ce7b341461028f575f5ffd5b806349fd63c91461021d5780635a7849c2146102305780635afa6a6b14610243575f5ffd5b80632a98944c116101835780632a98944c146101e45780632b78bcf5146101f757806345cc21501461020a575f5ffd5b806311e86a9a146101a95780631d79f469146101be5780632a247074146101d1575b5f5ffd5b6101bc6101b73660046143c1565b6103c5565b005b6101bc6101cc3660046143fb565b610495565b6101bc6101df366004614479565b61055b565b6101bc6101f236600461451b565b6105fa565b6101bc6102053660046145d2565b61070b565b6101bc610218366004614630565b6108ae565b6101bc61022b3660046146be565b610952565b6101bc61023e366004614717565b610ae3565b6101bc61025136600461475c565b610b86565b6101bc61026436600461478e565b610eef565b6101bc6102773660046147fc565b610faf565b6101bc61028a36600461485e565b6110ab565b6102a261029d3660046143c1565b6111d4565b6040516102af9190614932565b60405180910390f35b6102c061140b565b6040516102af9796959493929190614ab0565b6101bc6102e1366004614bc7565b611469565b6101bc6102f4366004614c33565b61179d565b6101bc610307366004614cf3565b6117f1565b6101bc61031a366004614d62565b611851565b6101bc61032d366004614dbc565b611a1f565b6101bc610340366004614df9565b611b8a565b610358610353366004614717565b611ce8565b6040519081526020016102af565b6101bc610374366004614e4c565b611d6b565b6101bc6103873660046147fc565b611eb6565b6101bc61039a366004614ecb565b612024565b6101bc6103ad3660046143c1565b6121b2565b6101bc6103c03660046145d2565b612377565b5f6103d2838360036124ac565b805490915061042890849084907801000000000000000000000000000000000000000000000000900464ffffffffff167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff612546565b80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016600417815560405167ffffffffffffffff83169084907f317ecde310b80fa5087e9c2dd04c42405d5cdfbc3064773fc6d99512e7c9d10a905f90a3610490816125c7565b505050565b61049d6126e5565b5f6104a884846127de565b8054909150849084906301000000900460ff161561050a576040517f3f143246000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044015b60405180910390fd5b5050805461053b90859085905f90730100000000000000000000000000000000000000900464ffffffffff16612546565b610555848461054f36869003860186614f4c565b5f61285d565b50505050565b610564846129a0565b505f610577858563ffffffff1685612ab5565b90506105838583612b46565b5f602083013560401c63ffffffff168563ffffffff16101580156105b95750602083013560601c63ffffffff168563ffffffff16105b90506105e96105cb6020850185614fcf565b61ffff90811690609085901c16148215151463ffffffff8716612bb4565b6105f286612bf3565b505050505050565b61060385612cb1565b5061060e8585612b46565b6106298561061f6020870187614fcf565b61ffff1685612d7e565b5f8261064257602085013560401c63ffffffff16610651565b602085013560801c63ffffffff165b90505f81156106c05761067b8784600861066c600187615017565b6106769190615057565b612de5565b6106bd61068b602085018561506a565b6008610698600187615017565b6106a291906150ce565b8181106106b1576106b16150e1565b90506020020135612e7c565b90505b6106f981856106d8576106d38735612e87565b6106e2565b6106e28735612e95565b146106f06020890189614fcf565b61ffff16612bb4565b61070287612ea3565b50505050505050565b5f610715846129a0565b80549091507d010000000000000000000000000000000000000000000000000000000000900462ffffff1663ffffffff841610610786576040517f388c95c900000000000000000000000000000000000000000000000000000000815263ffffffff84166004820152602401610501565b83355f9081526003602090815260408083209183916107aa9190890190890161510e565b67ffffffffffffffff16815260208082019290925260409081015f90812063ffffffff808916835290845282822083518085019094525473ffffffffffffffffffffffffffffffffffffffff811684527401000000000000000000000000000000000000000090041692820192909252915061082c60c0870160a08801615127565b63ffffffff16826020015163ffffffff16109050801561089e575f61085c87846020015163ffffffff1687612ab5565b835173ffffffffffffffffffffffffffffffffffffffff167fffffffffffffffffffffffffffffffffffff000000000000ffffffffffffffff91909116149150505b6105e9818663ffffffff16612bb4565b6108b784612cb1565b506108ce8483610676600863ffffffff8816615057565b5f6108dc602084018461506a565b6108ed600863ffffffff88166150ce565b8181106108fc576108fc6150e1565b9050602002013590506109208561091a8361ffff60909190911c1690565b84612d7e565b610942610936826109318535612f92565b612f9d565b8563ffffffff16612bb4565b61094b85612ea3565b5050505050565b6109608262ffffff1661301f565b61096a8484613141565b505f84815260056020908152604080832067ffffffffffffffff87168452825280832062ffffff86168452909152812080548392906109b390849066ffffffffffffff16615140565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff1602179055508162ffffff168367ffffffffffffffff16857f1d3e2d59129dde3c5d1f1078ac9dfdd5266d3141acc04e237e01e395efbdfbbf84604051610a27919066ffffffffffffff91909116815260200190565b60405180910390a46040517f3e1c8f8700000000000000000000000000000000000000000000000000000000815262ffffff8316600482015266ffffffffffffff821660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690633e1c8f87906044015f604051808303815f87803b158015610ac7575f5ffd5b505af1158015610ad9573d5f5f3e3d5ffd5b5050505050505050565b610af18362ffffff1661301f565b335f908152600660205260408120600191610b0e87878787611ce8565b81526020019081526020015f205f6101000a81548160ff0219169083151502179055508262ffffff16847f22187b69fb869a97680d4966522b0620770b7c356032676d6f87df8efbb5601e8484604051610b7892919091825263ffffffff16602082015260400190565b60405180910390a350505050565b610b8e6126e5565b5f610b9a84845f6124ac565b90505f610bad60c0840160a08501615173565b64ffffffffff16610bc460a0850160808601615173565b64ffffffffff16108015610c035750610be360e0840160c08501615173565b64ffffffffff16610bfa60c0850160a08601615173565b64ffffffffff16105b8015610c3b5750610c1b610100840160e08501615173565b64ffffffffff16610c3260e0850160c08601615173565b64ffffffffff16105b8015610c5c5750610c5260c0840160a08501615173565b64ffffffffff1642105b9050808015610c8f5750610c76606084016040850161519a565b60030b610c89608085016060860161519a565b60030b13155b85859091610cdc576040517f75773a76000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff166024820152604401610501565b505081547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00166001178255610d19610120840161010085016151b5565b8254901515610100027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff909116178255610d5960a0840160808501615173565b825464ffffffffff91909116640100000000027fffffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffff909116178255610da360c0840160a08501615173565b825464ffffffffff919091166901000000000000000000027fffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffffff909116178255610df260e0840160c08501615173565b825464ffffffffff919091166e010000000000000000000000000000027fffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffff909116178255610e47610100840160e08501615173565b825464ffffffffff91909116730100000000000000000000000000000000000000027fffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffff9091161782556020830160018301610ea282826151d0565b9050508367ffffffffffffffff16857fe44d49875ef1200cd8e9d08cdea7af51b1fb44ef29f75feb2ad0f3a7f9eef64d85604051610ee09190615249565b60405180910390a35050505050565b5f610ef984612cb1565b9050610f058484612b46565b610f2084610f166020860186614fcf565b61ffff1684612d7e565b5f610f2e6020850185614fcf565b61ffff1615610f5857610f536020850135610f4c604087018761506a565b863561317f565b610f9c565b60408051606081018252600184015460ff8116151582526101008104600390810b602084015265010000000000909104900b91810191909152610f9c908435613243565b9050610942816106f06020870187614fcf565b610fb883612cb1565b50610fd68383610fcb6020820182615127565b63ffffffff16612de5565b610ff38382610fe86020860186615127565b63ffffffff166132d0565b60015f5b818015611011575061100c602085018561506a565b905081105b15611085575f61102d6110276020860186615311565b8461332b565b905080611070611040602088018861506a565b85818110611050576110506150e1565b9050602002013573ffffffffffffffffffffffffffffffffffffffff1690565b149250508061107e90615372565b9050610ff7565b506110a2816110976020860186615127565b63ffffffff16612bb4565b61055584612ea3565b6110b4836129a0565b506110bf8383612b46565b6110c98382612b46565b6110d66020830183614fcf565b61ffff166110e76020830183614fcf565b61ffff161015611137576110fe6020820182614fcf565b6040517f388c95c900000000000000000000000000000000000000000000000000000000815261ffff9091166004820152602401610501565b5f6111976111486020850185614fcf565b61ffff166020808601359061115f90860186614fcf565b61ffff16602086013561117860e08a0160c08b01614fcf565b61ffff1661118c60c08b0160a08c01615127565b63ffffffff1661336a565b80156111b857506111b860208401356111b3604086018661506a565b613466565b90506111cb816106f06020860186614fcf565b61055584612bf3565b604080516101c080820183525f808352602080840182905283850182905260608085018390526080850183905260a0850183905260c0850183905260e085018390526101008501839052610120850183905285519081018652828152808201839052808601839052610140850152610160840182905261018084018290526101a084018290528682526002815284822067ffffffffffffffff8716835290528390208351918201909352825491929091829060ff16600581111561129a5761129a6148cc565b60058111156112ab576112ab6148cc565b8152815460ff6101008083048216151560208086019190915262010000840483161515604080870191909152630100000085048416151560608088019190915264ffffffffff64010000000087048116608089015269010000000000000000008704811660a08901526e0100000000000000000000000000008704811660c08901527301000000000000000000000000000000000000008704811660e089015278010000000000000000000000000000000000000000000000008704168488015262ffffff7d0100000000000000000000000000000000000000000000000000000000009096049590951661012087015280519485018152600187015493841615158552918304600390810b9185019190915265010000000000909204820b90830152610140830191909152600283015467ffffffffffffffff166101608301528201546101808201526004909101546101a09091015290505b92915050565b5f6060805f5f5f606061141c61355d565b61142461358d565b604080515f808252602082019092527f0f000000000000000000000000000000000000000000000000000000000000009b939a50919850469750309650945092509050565b6114716126e5565b5f61147e868660016124ac565b80549091506114b9908790879064ffffffffff690100000000000000000082048116916e010000000000000000000000000000900416612546565b80547d010000000000000000000000000000000000000000000000000000000000900462ffffff168281818114611525576040517fc6c9cdef00000000000000000000000000000000000000000000000000000000815260048101929092526024820152604401610501565b50508154620100027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff009091161782556002820180547fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000164367ffffffffffffffff1617905560405161159b9086906020016153a9565b60408051601f19818403018152919052805160209091012060038301555f5b81811015611667578484828181106115d4576115d46150e1565b90506020020160208101906115e99190615127565b5f89815260036020908152604080832067ffffffffffffffff8c16845282528083208584529091529020805463ffffffff9290921674010000000000000000000000000000000000000000027fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff9092169190911790556001016115ba565b508567ffffffffffffffff16877f95ca85dfddd093567068a86264db64b03ced4f526ccaa37f27ca9c72e2aab107876040516116a391906153a9565b60405180910390a36040517ff2afdc7d0000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063f2afdc7d906044015f604051808303815f87803b15801561177e575f5ffd5b505af1158015611790573d5f5f3e3d5ffd5b5050505050505050505050565b6117a6866129a0565b505f6117b9878763ffffffff1687612ab5565b90506117ce878763ffffffff168686866135b8565b6117e86117dc888387613624565b8763ffffffff16612bb4565b61070287612bf3565b6117fa84612cb1565b506118058484612b46565b61181684610f166020860186614fcf565b61182c84602085013560b01c61ffff1683612d7e565b6110a26118398235612f92565b61184384356138f1565b146106f06020860186614fcf565b5f61185c85856127de565b8054909150730100000000000000000000000000000000000000900464ffffffffff1642108015611896575080546301000000900460ff16155b156118a3576118a36126e5565b6118d98585856040516020016118b991906153a9565b6040516020818303038152906040528051906020012084600301546138ff565b6040517f884398230000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690638843982390611952908690600187019060040161558d565b608060405180830381865afa15801561196d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611991919061571f565b805190915084351480156119ac575083604001358160200151145b8151602083015190916119f4576040517f6ddb268700000000000000000000000000000000000000000000000000000000815260048101929092526024820152604401610501565b50506105f286866040518060400160405280856040015181526020018560600151815250600161285d565b611a2b838360056124ac565b505f83815260056020908152604080832067ffffffffffffffff861680855290835281842062ffffff86168086529084529382902080547fffffffffffffffffffffffffffffffffffffffffffffffffff000000000000008116909155915166ffffffffffffff9092168083529392909187917f15a3d47a54ccb2c24ef43524d4a3b3c4324731d99c87d6b597cda2a1bfc5e270910160405180910390a46040517f39baf62800000000000000000000000000000000000000000000000000000000815262ffffff8316600482015266ffffffffffffff821660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906339baf628906044016020604051808303815f875af1158015611b66573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061094b9190615764565b611b988262ffffff1661301f565b611ba28484613141565b5484908490610100900460ff16611bf8576040517f959915ec000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff166024820152604401610501565b50505f84815260046020908152604080832067ffffffffffffffff87168452825280832062ffffff86168452918290529091205485908590859015611c88576040517fd95d4f47000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015262ffffff166044820152606401610501565b50505062ffffff83165f8181526020838152604091829020859055905184815267ffffffffffffffff87169188917ff29d992ced24e1a79bcc653c3b3a60aa481b6307b93c60cff7c97bf4bbf194a1910160405180910390a45050505050565b604080517fd6e3aff1b3c6518bc7625c5f304be0a41c43ad13c80e85382c22311f7c3026e560208083019190915281830187905262ffffff861660608301526080820185905263ffffffff841660a0808401919091528351808403909101815260c090920190925280519101205f90611d6090613959565b90505b949350505050565b611d74846129a0565b505f5b6002811015611e0057611df885858360028110611d9657611d966150e1565b602002016020810190611da99190615127565b63ffffffff16858460028110611dc157611dc16150e1565b602002810190611dd1919061577b565b858560028110611de357611de36150e1565b602002810190611df3919061506a565b6135b8565b600101611d77565b505f611e0f602084018461577b565b60400135611e1d848061577b565b60400135141580611e695750611e36602084018461577b565b611e449060208101906157b7565b62ffffff16611e53848061577b565b611e619060208101906157b7565b62ffffff1614155b9050611ead8180611ea05750611e856040860160208701615127565b63ffffffff16611e986020870187615127565b63ffffffff16145b6110976020870187615127565b61094b85612bf3565b611ebf83612cb1565b50611ed28383610fcb6020820182615127565b5f8080611ee2602085018561506a565b90501115611f3f57611f0e85846001611efe6020890189615127565b63ffffffff166106769190615017565b611f38611f1e602085018561506a565b6001611f2d602088018861506a565b6106a2929150615017565b9050611f87565b5f611f4d6020860186615127565b63ffffffff161115611f8757611f84611f69602086018661506a565b84611f7381615372565b95508181106106b1576106b16150e1565b90505b60015b808015611fa45750611f9f602086018661506a565b905083105b1561200a57611fd6611fb9602087018761506a565b85818110611fc957611fc96150e1565b90506020020135836139a0565b9050611ff8611fe8602087018761506a565b858181106106b1576106b16150e1565b915061200383615372565b9250611f8a565b61201b816110976020880188615127565b6105f286612ea3565b612036607082901c62ffffff1661301f565b5f6120418484613141565b90505f60a083901c1580156120605750604083901c65ffffffffffff16155b801561207357506004608884901c60ff16105b905082816120b0576040517f01e8712900000000000000000000000000000000000000000000000000000000815260040161050191815260200190565b5081545f907d010000000000000000000000000000000000000000000000000000000000900462ffffff1683601d6120e7836157d2565b82546101009290920a62ffffff8181021990931691831602179091555f88815260036020908152604080832067ffffffffffffffff8b168085529083528184209486168085529483529281902080547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff8b16179055518881529394509192909189917f0a2c60ec1c99d588b8b2e17824f60e646729a59e47526d6cb85cb1d58f4377c9910160405180910390a4505050505050565b5f82815260026020908152604080832067ffffffffffffffff8516845290915290206001815460ff1660058111156121ec576121ec6148cc565b148061220d57506002815460ff16600581111561220b5761220b6148cc565b145b81548491849160ff1690612250576040517fd359c167000000000000000000000000000000000000000000000000000000008152600401610501939291906157f4565b505f915060019050825460ff16600581111561226e5761226e6148cc565b146122c55781546122c09064ffffffffff7f0000000000000000000000000000000000000000000000000000000000000000811691730100000000000000000000000000000000000000900416615818565b6122e1565b81546e010000000000000000000000000000900464ffffffffff165b905061230f8484837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff612546565b81547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016600517825560405167ffffffffffffffff84169085907fbf1ff0815059f10fa75d85a650740b55a0945a1a3a2adeb60c08c85794f62204905f90a3610555826125c7565b612380836129a0565b505f612393848463ffffffff1684612ab5565b6040517f4b07954a00000000000000000000000000000000000000000000000000000000815262ffffff607083901c1660048201529091505f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa158015612429573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061244d919061584e565b6020015190505f80826005811115612467576124676148cc565b1415801561248757506004826005811115612484576124846148cc565b14155b801561249a57506004608884901c60ff16105b90506105e9818663ffffffff16612bb4565b5f83815260026020908152604080832067ffffffffffffffff8616845290915290208160058111156124e0576124e06148cc565b815460ff1660058111156124f6576124f66148cc565b82548692869260ff909216911461253c576040517fd359c167000000000000000000000000000000000000000000000000000000008152600401610501939291906157f4565b5050509392505050565b81421015801561255557508042105b848442858590919293946125bc576040517f5e4c7629000000000000000000000000000000000000000000000000000000008152600481019590955267ffffffffffffffff909316602485015260448401919091526064830152608482015260a401610501565b505050505050505050565b805462010000900460ff166125d95750565b80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff1681556040517f7fe8c80a0000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690637fe8c80a906044015b5f604051808303815f87803b1580156126d3575f5ffd5b505af115801561094b573d5f5f3e3d5ffd5b7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663570ca7356040518163ffffffff1660e01b8152600401602060405180830381865afa15801561274e573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061277291906158b6565b339073ffffffffffffffffffffffffffffffffffffffff1681146127db576040517f75e9c8e400000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9091166004820152602401610501565b50565b5f6127eb838360026124ac565b600281015490915067ffffffffffffffff16838382438110612853576040517f12359f58000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff90911660248301526044820152606401610501565b5050505092915050565b5f84815260026020908152604080832067ffffffffffffffff8716845282529182902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016600317815591516128b7918591016158cf565b60408051601f19818403018152919052805160209091012060048201556128fe7f0000000000000000000000000000000000000000000000000000000000000000426158e6565b815464ffffffffff919091167801000000000000000000000000000000000000000000000000027fffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffff9091161781556040805184518152602080860151908201528315159181019190915267ffffffffffffffff85169086907f344267da77f710d34db89516acffe5fc072a678a2549284a49f94a522d0f49df90606001610ee0565b80355f9081526002602090815260408083209183916129c49190860190860161510e565b67ffffffffffffffff16815260208101919091526040015f20805490915060ff1660028160058111156129f9576129f96148cc565b14158015612a1957506003816005811115612a1657612a166148cc565b14155b15612a66578235612a30604085016020860161510e565b826040517fd359c167000000000000000000000000000000000000000000000000000000008152600401610501939291906157f4565b612aaf8335612a7b604086016020870161510e565b85604001604051602001612a8f91906153a9565b6040516020818303038152906040528051906020012085600301546138ff565b50919050565b5f612acb8483612ac6600887615057565b6132d0565b612adb60c0850160a08601615127565b63ffffffff168310612b1c576040517f388c95c900000000000000000000000000000000000000000000000000000000815260048101849052602401610501565b612b3c612b2c6020840184615311565b612b376008876150ce565b61332b565b90505b9392505050565b5f612b616020830135612b5c604085018561506a565b6139e5565b9050612ba36080840135612b7b60e0860160c08701614fcf565b61ffff16612b8c6020860186614fcf565b61ffff1684612b9e606088018861506a565b613a04565b610490576110fe6020830183614fcf565b8115612bef576040517fda3e087f00000000000000000000000000000000000000000000000000000000815260048101829052602401610501565b5050565b80355f908152600260209081526040808320918391612c179190860190860161510e565b67ffffffffffffffff16815260208082019290925260409081015f2080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016600517815592503391612c6e91850190850161510e565b67ffffffffffffffff16835f01357f07d79972f4d26dabb08d24c2f6a09b6153d93964d4617015214c62f1ca0deef060405160405180910390a4612bef81613a2f565b5f612cbb826129a0565b90506003815460ff166005811115612cd557612cd56148cc565b14612d26578135612cec604084016020850161510e565b82546040517fd359c16700000000000000000000000000000000000000000000000000000000815261050193929160ff16906004016157f4565b612d798235612d3b604085016020860161510e565b6040805160e08701356020820152610100870135918101919091526060016040516020818303038152906040528051906020012084600401546138ff565b919050565b8035612dac610100850135612d9960e0870160c08801614fcf565b61ffff168584612b9e602088018861506a565b610555576040517f388c95c900000000000000000000000000000000000000000000000000000000815260048101849052602401610501565b5f81612df46020850185615127565b63ffffffff16148015612e405750612e4060e0850135612e1a60c0870160a08801615127565b63ffffffff1684612e2e602088018861506a565b612e3b60408a018a61506a565b613b2e565b905080610555576040517f388c95c900000000000000000000000000000000000000000000000000000000815260048101839052602401610501565b5f60c082901d611405565b5f604082901c60070b611405565b5f608082901c60070b611405565b80355f908152600260209081526040808320918391612ec79190860190860161510e565b67ffffffffffffffff16815260208082019290925260409081015f9081208054600482019290925563010000027fffffffffffffffff0000000000ffffffffffffffffffffffffffffff00ffff009092167301000000000000000000000000000000000000004264ffffffffff16021791909117815592503391612f4f91850190850161510e565b67ffffffffffffffff16835f01357fe96eba35d0c4705f7531af8c2615c5fa3edcfbd0ef66bd3e38447cc826c2a1a060405160405180910390a4612bef81613a2f565b5f6114058260030b90565b5f63ffffffff60a084901c16816001608886901c811614612fd057612fc185613b9d565b612fcb9085615903565b612fe4565b83612fda86613b9d565b612fe49190615903565b90505f811315612ffe575063ffffffff8416149050611405565b801561300b578115613016565b63ffffffff85168211155b95945050505050565b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa1580156130aa573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906130ce919061584e565b519050813373ffffffffffffffffffffffffffffffffffffffff83168114610555576040517f54f59f5a000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff166024820152604401610501565b5f61314e838360016124ac565b8054909150611405908490849064ffffffffff64010000000082048116916901000000000000000000900416612546565b5f5f61318a83612e87565b61319384612e95565b61319d9190615903565b90506131a8866138f1565b8112806131bc57506131b986612f92565b81135b156131ca575f915050611d63565b5f6131d4846138f1565b6131dd85612f92565b6131e79190615903565b90506131f2876138f1565b821380156132095750613206868684613bcd565b81135b15613218575f92505050611d63565b61322187612f92565b8214806132385750613234868684613c22565b8112155b979650505050505050565b5f5f61324e83612e87565b61325784612e95565b6132619190615903565b845190915061327257159050611405565b5f61327c84612f92565b90505f5f8312613290578560400151613296565b85602001515b60030b90505f5f84136132ad5786602001516132b3565b86604001515b60030b905081831215801561323857509091131595945050505050565b5f816132df6020850185615127565b63ffffffff16148015612e405750612e40604085013561330560c0870160a08801615127565b63ffffffff16846133196020880188615311565b61332660408a018a61506a565b613c66565b5f80613338601484615922565b9050848185613348601483615818565b9261335593929190615939565b61335e91615960565b60601c95945050505050565b5f8487036133855761337e87878585613ccc565b905061345c565b613390876001615818565b851480156133b25750606086901c63ffffffff16604085901c63ffffffff1614155b156133be57505f61345c565b60a086901c61ffff16851480156133e95750608086901c63ffffffff16604085901c63ffffffff1614155b156133f557505f61345c565b60a086901c61ffff16851015613433578660b085901c61ffff161015801561337e575060a086901c61ffff1660a085901c61ffff161115905061345c565b8660b085901c61ffff161080613459575060a086901c61ffff1660b085901c61ffff1610155b90505b9695505050505050565b5f8160c085901c61ffff168114613480575f915050612b3f565b60015b81811015613531575f6134ad8686848181106134a1576134a16150e1565b90506020020135613dc5565b6134cc87876134bd600187615017565b8181106134a1576134a16150e1565b12801561351657506134f58686848181106134e9576134e96150e1565b90506020020135612f92565b6135148787613505600187615017565b8181106134e9576134e96150e1565b135b905080613528575f9350505050612b3f565b50600101613483565b508015806130165750677fffffffffffffff61355385856134bd600186615017565b1495945050505050565b60606135887f0000000000000000000000000000000000000000000000000000000000000000613dd3565b905090565b60606135887f0000000000000000000000000000000000000000000000000000000000000000613dd3565b5f6135c284613e10565b90506135eb60608701356135dc60c0890160a08a01615127565b63ffffffff1687848787613a04565b6105f2576040517f388c95c900000000000000000000000000000000000000000000000000000000815260048101869052602401610501565b5f62ffffff607084901c168061363d60208501856157b7565b62ffffff161415806136685750613666853561365f604088016020890161510e565b8686613e3f565b155b15613676575f915050612b3f565b84355f908152600260209081526040808320929161369891890190890161510e565b67ffffffffffffffff16815260208101919091526040015f2054610100900460ff161561372657826060013560045f875f013581526020019081526020015f205f8760200160208101906136ec919061510e565b67ffffffffffffffff1667ffffffffffffffff1681526020019081526020015f205f8381526020019081526020015f205414915050612b3f565b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa1580156137b1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906137d5919061584e565b5190505f61380087356137eb60208801886157b7565b606088013561035360a08a0160808b01615127565b73ffffffffffffffffffffffffffffffffffffffff83165f90815260066020908152604080832084845290915290205490915060ff16156138475760019350505050612b3f565b5f806138938361385a60e08a018a615311565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250613e9192505050565b5090925090505f8160038111156138ac576138ac6148cc565b1480156138e457508373ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b9998505050505050505050565b5f602082901c60030b611405565b808214610555576040517f149dd5b90000000000000000000000000000000000000000000000000000000081526004810185905267ffffffffffffffff841660248201526044810183905260648101829052608401610501565b5f611405613965613eda565b836040517f19010000000000000000000000000000000000000000000000000000000000008152600281019290925260228201526042902090565b5f63ffffffff60a084901c166001608885901c8116146139c9576139c481846159c5565b6139d3565b6139d38184615903565b6139dc85612e7c565b14949350505050565b5f6040518260051b858252808560208401376020019020949350505050565b5f5f613a138787878787614010565b90508015801590613a2357508781145b98975050505050505050565b805462010000900460ff16613a415750565b80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff1681556040517fdc917d230000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201523360448201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063dc917d23906064016126bc565b5f613b3887614135565b86101580613b4f5750613b4b8787614158565b8414155b15613b5b57505f613238565b5f8585604051602001613b6f9291906159ec565b6040516020818303038152906040528051906020012090506138e489613b948a614135565b89848888613a04565b5f608882901c60ff16600314613bbb57613bb6826138f1565b611405565b613bc4826138f1565b61140590615a1a565b5f805b83811015613c185782613bee8686848181106134a1576134a16150e1565b12613c1057613c088585838181106134e9576134e96150e1565b915050612b3f565b600101613bd0565b505f949350505050565b5f805b83811015613c185782613c438686848181106134a1576134a16150e1565b1315613c5e57613c088585838181106134e9576134e96150e1565b600101613c25565b5f613c7087614135565b86101580613c9357506014613c858888614158565b613c8f9190615922565b8414155b15613c9f57505f613238565b613a2388613cac89614135565b888888604051613cbd929190615a50565b60405180910390208787613a04565b5f8415613ce4578460b085901c61ffff161015613d16565b60b084901c61ffff16151580613d0257508260a085901c61ffff1614155b80613d165750604084901c63ffffffff1615155b15613d2257505f611d63565b82613d2e866001615818565b148015613d45575081606085901c63ffffffff1614155b15613d5157505f611d63565b8260a085901c61ffff16148015613d72575081608085901c63ffffffff1614155b15613d7e57505f611d63565b8460a085901c61ffff16118015613d9d57508260a085901c61ffff1611155b8015611d605750604084901c63ffffffff16606085901c63ffffffff16101595945050505050565b5f602082901c60070b611405565b60605f613ddf83614180565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f81604051602001613e229190615aa8565b604051602081830303815290604052805190602001209050919050565b5f5f613e4d868686866141c0565b905061345c6060840135613e6760a0860160808701615127565b63ffffffff16613e7d60c0870160a08801615127565b63ffffffff1684612b9e60c089018961506a565b5f5f5f8351604103613ec8576020840151604085015160608601515f1a613eba888285856142b8565b955095509550505050613ed3565b505081515f91506002905b9250925092565b5f3073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016148015613f3f57507f000000000000000000000000000000000000000000000000000000000000000046145b15613f6957507f000000000000000000000000000000000000000000000000000000000000000090565b613588604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f85851061401f57505f613016565b60b885901b7effffffffffffffff0000000000000000000000000000000000000000000000165f908152600985905260298120905b600188111561411d575f61406960018a615017565b88148015614081575061407d60028a6150ce565b6001145b9050806140f15784820361409b57505f9250613016915050565b5f8686846140a881615372565b95508181106140b9576140b96150e1565b9050602002013590506002896140cf91906150ce565b156140e3576140de818561438d565b6140ed565b6140ed848261438d565b9350505b6140fc600289615057565b9750600261410b8a6001615818565b6141159190615057565b985050614054565b80841461412a575f613a23565b509695505050505050565b5f600860016141448285615818565b61414e9190615017565b6114059190615057565b5f80614165600884615922565b61416f9085615017565b905060088110612b3f576008611d63565b5f60ff8216601f811115611405576040517fb3512b0c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b604080517fa22b413f1b5b6eba215b9063f2760639070f9f40f98df4c09612c17e67859795602082015280820186905267ffffffffffffffff8516606082015262ffffff607085901c16608082015261ffff609085901c1660a082015260ff608885901c1660c082015263ffffffff841660e080830191909152825180830390910181526101009091019091525f9080614259856138f1565b604080516020818101939093529186013582820152850135606082015260800160408051601f19818403018152908290526142979291602001615b7e565b60405160208183030381529060405280519060200120915050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156142f157505f91506003905082614383565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015614342573d5f5f3e3d5ffd5b5050604051601f19015191505073ffffffffffffffffffffffffffffffffffffffff811661437a57505f925060019150829050614383565b92505f91508190505b9450945094915050565b5f6040516001815360018101939093525060218201526041902090565b803567ffffffffffffffff81168114612d79575f5ffd5b5f5f604083850312156143d2575f5ffd5b823591506143e2602084016143aa565b90509250929050565b5f60408284031215612aaf575f5ffd5b5f5f5f6080848603121561440d575f5ffd5b8335925061441d602085016143aa565b915061442c85604086016143eb565b90509250925092565b5f6101208284031215612aaf575f5ffd5b803563ffffffff81168114612d79575f5ffd5b5f60608284031215612aaf575f5ffd5b5f60808284031215612aaf575f5ffd5b5f5f5f5f610180858703121561448d575f5ffd5b6144978686614435565b93506144a66101208601614446565b925061014085013567ffffffffffffffff8111156144c2575f5ffd5b6144ce87828801614459565b92505061016085013567ffffffffffffffff8111156144eb575f5ffd5b6144f787828801614469565b91505092959194509250565b80151581146127db575f5ffd5b8035612d7981614503565b5f5f5f5f5f6101a08688031215614530575f5ffd5b61453a8787614435565b945061012086013567ffffffffffffffff811115614556575f5ffd5b61456288828901614469565b94505061014086013567ffffffffffffffff81111561457f575f5ffd5b61458b888289016143eb565b93505061016086013561459d81614503565b915061018086013567ffffffffffffffff8111156145b9575f5ffd5b6145c588828901614459565b9150509295509295909350565b5f5f5f61016084860312156145e5575f5ffd5b6145ef8585614435565b92506145fe6101208501614446565b915061014084013567ffffffffffffffff81111561461a575f5ffd5b61462686828701614459565b9150509250925092565b5f5f5f5f6101808587031215614644575f5ffd5b61464e8686614435565b935061465d6101208601614446565b925061014085013567ffffffffffffffff811115614679575f5ffd5b61468587828801614459565b92505061016085013567ffffffffffffffff8111156146a2575f5ffd5b6144f7878288016143eb565b62ffffff811681146127db575f5ffd5b5f5f5f5f608085870312156146d1575f5ffd5b843593506146e1602086016143aa565b925060408501356146f1816146ae565b9150606085013566ffffffffffffff8116811461470c575f5ffd5b939692955090935050565b5f5f5f5f6080858703121561472a575f5ffd5b84359350602085013561473c816146ae565b92506040850135915061475160608601614446565b905092959194509250565b5f5f5f610160848603121561476f575f5ffd5b8335925061477f602085016143aa565b915061442c8560408601614435565b5f5f5f61016084860312156147a1575f5ffd5b6147ab8585614435565b925061012084013567ffffffffffffffff8111156147c7575f5ffd5b6147d386828701614469565b92505061014084013567ffffffffffffffff8111156147f0575f5ffd5b614626868287016143eb565b5f5f5f610160848603121561480f575f5ffd5b6148198585614435565b925061012084013567ffffffffffffffff811115614835575f5ffd5b61484186828701614459565b92505061014084013567ffffffffffffffff81111561461a575f5ffd5b5f5f5f6101608486031215614871575f5ffd5b61487b8585614435565b925061012084013567ffffffffffffffff811115614897575f5ffd5b6148a386828701614469565b92505061014084013567ffffffffffffffff8111156148c0575f5ffd5b61462686828701614469565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6006811061492e577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b5f610200820190506149458284516148f9565b6020830151614958602084018215159052565b50604083015161496c604084018215159052565b506060830151614980606084018215159052565b506080830151614999608084018264ffffffffff169052565b5060a08301516149b260a084018264ffffffffff169052565b5060c08301516149cb60c084018264ffffffffff169052565b5060e08301516149e460e084018264ffffffffff169052565b506101008301516149ff61010084018264ffffffffff169052565b50610120830151614a1861012084018262ffffff169052565b50610140830151614a4c610140840182805115158252602081015160030b6020830152604081015160030b60408301525050565b5061016083015167ffffffffffffffff81166101a0840152506101808301516101c08301526101a0909201516101e09091015290565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b7fff000000000000000000000000000000000000000000000000000000000000008816815260e060208201525f614aea60e0830189614a82565b8281036040840152614afc8189614a82565b6060840188905273ffffffffffffffffffffffffffffffffffffffff8716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015614b5e578351835260209384019390920191600101614b40565b50909b9a5050505050505050505050565b5f60a08284031215612aaf575f5ffd5b5f5f83601f840112614b8f575f5ffd5b50813567ffffffffffffffff811115614ba6575f5ffd5b6020830191508360208260051b8501011115614bc0575f5ffd5b9250929050565b5f5f5f5f5f6101008688031215614bdc575f5ffd5b85359450614bec602087016143aa565b9350614bfb8760408801614b6f565b925060e086013567ffffffffffffffff811115614c16575f5ffd5b614c2288828901614b7f565b969995985093965092949392505050565b5f5f5f5f5f5f6101a08789031215614c49575f5ffd5b614c538888614435565b9550614c626101208801614446565b945061014087013567ffffffffffffffff811115614c7e575f5ffd5b614c8a89828a01614459565b94505061016087013567ffffffffffffffff811115614ca7575f5ffd5b8701610100818a031215614cb9575f5ffd5b925061018087013567ffffffffffffffff811115614cd5575f5ffd5b614ce189828a01614b7f565b979a9699509497509295939492505050565b5f5f5f5f6101808587031215614d07575f5ffd5b614d118686614435565b935061012085013567ffffffffffffffff811115614d2d575f5ffd5b614d3987828801614469565b93505061014085013567ffffffffffffffff811115614d56575f5ffd5b614685878288016143eb565b5f5f5f5f6101008587031215614d76575f5ffd5b84359350614d86602086016143aa565b9250614d958660408701614b6f565b915060e085013567ffffffffffffffff811115614db0575f5ffd5b6144f787828801614b6f565b5f5f5f60608486031215614dce575f5ffd5b83359250614dde602085016143aa565b91506040840135614dee816146ae565b809150509250925092565b5f5f5f5f60808587031215614e0c575f5ffd5b84359350614e1c602086016143aa565b92506040850135614e2c816146ae565b9396929550929360600135925050565b8060408101831015611405575f5ffd5b5f5f5f5f6101a08587031215614e60575f5ffd5b614e6a8686614435565b9350614e7a866101208701614e3c565b925061016085013567ffffffffffffffff811115614e96575f5ffd5b614ea287828801614e3c565b92505061018085013567ffffffffffffffff811115614ebf575f5ffd5b6144f787828801614e3c565b5f5f5f60608486031215614edd575f5ffd5b83359250614eed602085016143aa565b929592945050506040919091013590565b6040516080810167ffffffffffffffff81118282101715614f46577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405290565b5f6040828403128015614f5d575f5ffd5b506040805190810167ffffffffffffffff81118282101715614fa6577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604052823581526020928301359281019290925250919050565b61ffff811681146127db575f5ffd5b5f60208284031215614fdf575f5ffd5b8135612b3f81614fc0565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8181038181111561140557611405614fea565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f826150655761506561502a565b500490565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261509d575f5ffd5b83018035915067ffffffffffffffff8211156150b7575f5ffd5b6020019150600581901b3603821315614bc0575f5ffd5b5f826150dc576150dc61502a565b500690565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f6020828403121561511e575f5ffd5b612b3f826143aa565b5f60208284031215615137575f5ffd5b612b3f82614446565b66ffffffffffffff818116838216019081111561140557611405614fea565b803564ffffffffff81168114612d79575f5ffd5b5f60208284031215615183575f5ffd5b612b3f8261515f565b8060030b81146127db575f5ffd5b5f602082840312156151aa575f5ffd5b8135612b3f8161518c565b5f602082840312156151c5575f5ffd5b8135612b3f81614503565b81356151db81614503565b815460208401356151eb8161518c565b60408501356151f98161518c565b8060281b68ffffffff00000000001660ff851515167fffffffffffffffffffffffffffffffffffffffffffffff0000000000000000008516178360081b64ffffffff001617178555505050505050565b813581526101208101602083013561526081614503565b1515602083015260408301356152758161518c565b60030b6040830152606083013561528b8161518c565b60030b606083015261529f6080840161515f565b64ffffffffff1660808301526152b760a0840161515f565b64ffffffffff1660a08301526152cf60c0840161515f565b64ffffffffff1660c08301526152e760e0840161515f565b64ffffffffff1660e08301526153006101008401614510565b8015156101008401525b5092915050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112615344575f5ffd5b83018035915067ffffffffffffffff82111561535e575f5ffd5b602001915036819003821315614bc0575f5ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036153a2576153a2614fea565b5060010190565b81358152602080830135908201526040808301359082015260a0810163ffffffff6153d660608501614446565b16606083015260808301356153ea81614fc0565b61ffff811660808401525092915050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261542e575f5ffd5b830160208101925035905067ffffffffffffffff81111561544d575f5ffd5b803603821315614bc0575f5ffd5b81835281816020850137505f602082840101525f6020601f19601f840116840101905092915050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126154b7575f5ffd5b830160208101925035905067ffffffffffffffff8111156154d6575f5ffd5b8060051b3603821315614bc0575f5ffd5b8183526020830192505f815f5b848110156155125781358652602095860195909101906001016154f4565b5093949350505050565b8183526020830192505f815f5b8481101561551257813561553c8161518c565b60030b86526020958601959190910190600101615529565b8183526020830192505f815f5b848110156155125763ffffffff61557783614446565b1686526020958601959190910190600101615561565b608081525f61559c84856153fb565b60a060808501526155b26101208501828461545b565b9150506155c26020860186615484565b8483037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff800160a086015280835290915f91906020015b81831015615617578335815260209384019360019390930192016155f8565b6156246040890189615484565b945092507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808682030160c087015261565d8185856154e7565b935050505061566f6060860186615484565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808584030160e08601526156a483828461551c565b925050506156b56080860186615484565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff80858403016101008601526156eb838284615554565b9350505050612b3f6020830184805460ff8116151583528060081c60030b60208401528060281c60030b6040840152505050565b5f6080828403128015615730575f5ffd5b50615739614efe565b8251815260208084015190820152604080840151908201526060928301519281019290925250919050565b5f60208284031215615774575f5ffd5b5051919050565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff018336030181126157ad575f5ffd5b9190910192915050565b5f602082840312156157c7575f5ffd5b8135612b3f816146ae565b5f62ffffff821662ffffff81036157eb576157eb614fea565b60010192915050565b83815267ffffffffffffffff8316602082015260608101611d6360408301846148f9565b8082018082111561140557611405614fea565b805173ffffffffffffffffffffffffffffffffffffffff81168114612d79575f5ffd5b5f608082840312801561585f575f5ffd5b50615868614efe565b6158718361582b565b8152602083015160068110615884575f5ffd5b60208201526040830151615897816146ae565b604082015260608301516158aa81614fc0565b60608201529392505050565b5f602082840312156158c6575f5ffd5b612b3f8261582b565b815181526020808301519082015260408101611405565b64ffffffffff818116838216019081111561140557611405614fea565b8181035f83128015838313168383128216171561530a5761530a614fea565b808202811582820484141761140557611405614fea565b5f5f85851115615947575f5ffd5b83861115615953575f5ffd5b5050820193919092039150565b80357fffffffffffffffffffffffffffffffffffffffff000000000000000000000000811690601484101561530a577fffffffffffffffffffffffffffffffffffffffff000000000000000000000000808560140360031b1b82161691505092915050565b8082018281125f8312801582168215821617156159e4576159e4614fea565b505092915050565b5f8184825b85811015615a0f5781358352602092830192909101906001016159f1565b509095945050505050565b5f7f80000000000000000000000000000000000000000000000000000000000000008203615a4a57615a4a614fea565b505f0390565b818382375f9101908152919050565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff831115615a8f575f5ffd5b8260051b80836020870137939093016020019392505050565b602081525f8235615ab8816146ae565b62ffffff81166020840152506020830135604083810191909152830135606080840191909152830135608080840191909152615af5908401614446565b63ffffffff811660a084015250615b0e60a08401614446565b63ffffffff811660c084015250615b2860c0840184615484565b61010060e0850152615b3f61012085018284615a5f565b915050615b4f60e08501856153fb565b601f198584030161010086015261345c83828461545b565b5f81518060208401855e5f93019283525090919050565b5f612b3c615b8c8386615b67565b84615b6756';
