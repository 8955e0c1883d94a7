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
  '0x610220604052348015610010575f5ffd5b5060405161638838038061638883398101604081905261002f916101ff565b838383836040518060400160405280600981526020016833b934b231b632b0b960b91b815250604051806040016040528060018152602001603160f81b81525061007e8261017360201b60201c565b6101205261008b81610173565b61014052815160208084019190912060e052815190820120610100524660a05261011760e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c0526001600160a01b0393841661016052918316610180529091166101a052805162ffffff166101c052602081015166ffffffffffffff166101e0526040015164ffffffffff16610200525061032492505050565b5f5f829050601f815111156101a6578260405163305a27a960e01b815260040161019d91906102c9565b60405180910390fd5b80516101b1826102fe565b179392505050565b6001600160a01b03811681146101cd575f5ffd5b50565b805166ffffffffffffff811681146101e6575f5ffd5b919050565b805164ffffffffff811681146101e6575f5ffd5b5f5f5f5f84860360c0811215610213575f5ffd5b855161021e816101b9565b602087015190955061022f816101b9565b6040870151909450610240816101b9565b92506060605f1982011215610253575f5ffd5b50604051606081016001600160401b038111828210171561028257634e487b7160e01b5f52604160045260245ffd5b604052606086015162ffffff8116811461029a575f5ffd5b81526102a8608087016101d0565b60208201526102b960a087016101eb565b6040820152939692955090935050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561031e575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e05161020051615f7c61040c5f395f81816124dc0152612a7401525f81816115d40152818161194801526128c401525f81816115a60152818161191a015261289601525f611b2b01525f8181610abf015281816116180152818161196f01528181611d5d01526128eb01525f818161260c0152818161323b0152818161330e01528181613a060152613cd301525f61381401525f6137e401525f61426b01525f61424301525f61419e01525f6141c801525f6141f20152615f7c5ff3fe608060405234801561000f575f5ffd5b50600436106101b0575f3560e01c806383c74c18116100f3578063c5919a8611610093578063e3fb48b51161006e578063e3fb48b514610397578063e6292299146103aa578063f4c01ebe146103bd578063f664244f146103d0575f5ffd5b8063c5919a8614610350578063c7641ccb14610363578063d723158e14610384575f5ffd5b80638cfa8441116100ce5780638cfa844114610304578063ae743b6214610317578063bbf80c281461032a578063c56886fa1461033d575f5ffd5b806383c74c18146102c357806384b0196e146102d6578063895d5101146102f1575f5ffd5b806349fd63c91161015e5780636d117b14116101395780636d117b14146102615780637324ba0d14610274578063759d3de71461028757806379ce7b341461029a575f5ffd5b806349fd63c9146102285780635a7849c21461023b5780635afa6a6b1461024e575f5ffd5b80632a98944c1161018e5780632a98944c146101ef5780632b78bcf51461020257806345cc215014610215575f5ffd5b806311e86a9a146101b45780631d79f469146101c95780632a247074146101dc575b5f5ffd5b6101c76101c236600461476a565b6103e3565b005b6101c76101d73660046147a4565b610494565b6101c76101ea366004614822565b610574565b6101c76101fd3660046148c4565b610613565b6101c761021036600461497b565b610724565b6101c76102233660046149d9565b6108c6565b6101c7610236366004614a67565b61096a565b6101c7610249366004614ac0565b610b32565b6101c761025c366004614b05565b610bd5565b6101c761026f366004614b37565b610f1c565b6101c7610282366004614ba5565b610fdc565b6101c7610295366004614c07565b6110d8565b6102ad6102a836600461476a565b611201565b6040516102ba9190614cdb565b60405180910390f35b6101c76102d136600461476a565b611444565b6102de611675565b6040516102ba9796959493929190614e85565b6101c76102ff366004614f9c565b6116d3565b6101c7610312366004615008565b6119e4565b6101c76103253660046150c8565b611a38565b6101c7610338366004615137565b611a98565b6101c761034b366004615191565b611c32565b6101c761035e3660046151ce565b611ddc565b610376610371366004614ac0565b611f3a565b6040519081526020016102ba565b6101c7610392366004615221565b611fbd565b6101c76103a5366004614ba5565b612108565b6101c76103b83660046152a0565b612276565b6101c76103cb36600461476a565b612403565b6101c76103de36600461497b565b6125b4565b5f6103f0838360036126e9565b8054909150610445908490849077010000000000000000000000000000000000000000000000900464ffffffffff167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff612783565b805460ff1916600417815560405167ffffffffffffffff83169084907f317ecde310b80fa5087e9c2dd04c42405d5cdfbc3064773fc6d99512e7c9d10a905f90a361048f81612804565b505050565b61049c612953565b5f6104a784846129af565b60028101549091508490849068010000000000000000900473ffffffffffffffffffffffffffffffffffffffff1615610524576040517f3f143246000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044015b60405180910390fd5b5050805461055490859085905f907201000000000000000000000000000000000000900464ffffffffff16612783565b61056e848461056836869003860186615321565b5f612a2e565b50505050565b61057d84612b3a565b505f610590858563ffffffff1685612c31565b905061059c8583612cc2565b5f602083013560401c63ffffffff168563ffffffff16101580156105d25750602083013560601c63ffffffff168563ffffffff16105b90506106026105e460208501856153a4565b61ffff90811690609085901c16148215151463ffffffff8716612d30565b61060b86612d6f565b505050505050565b61061c85612e6d565b506106278585612cc2565b6106428561063860208701876153a4565b61ffff1685612f22565b5f8261065b57602085013560401c63ffffffff1661066a565b602085013560801c63ffffffff165b90505f81156106d957610694878460086106856001876153ec565b61068f919061542c565b612f89565b6106d66106a4602085018561543f565b60086106b16001876153ec565b6106bb91906154a3565b8181106106ca576106ca6154b6565b90506020020135613020565b90505b61071281856106f1576106ec873561302b565b6106fb565b6106fb8735613039565b1461070960208901896153a4565b61ffff16612d30565b61071b87613047565b50505050505050565b5f61072e84612b3a565b80549091507c0100000000000000000000000000000000000000000000000000000000900462ffffff1663ffffffff84161061079e576040517f388c95c900000000000000000000000000000000000000000000000000000000815263ffffffff8416600482015260240161051b565b83355f9081526003602090815260408083209183916107c2919089019089016154e3565b67ffffffffffffffff16815260208082019290925260409081015f90812063ffffffff808916835290845282822083518085019094525473ffffffffffffffffffffffffffffffffffffffff811684527401000000000000000000000000000000000000000090041692820192909252915061084460c0870160a088016154fc565b63ffffffff16826020015163ffffffff1610905080156108b6575f61087487846020015163ffffffff1687612c31565b835173ffffffffffffffffffffffffffffffffffffffff167fffffffffffffffffffffffffffffffffffff000000000000ffffffffffffffff91909116149150505b610602818663ffffffff16612d30565b6108cf84612e6d565b506108e6848361068f600863ffffffff881661542c565b5f6108f4602084018461543f565b610905600863ffffffff88166154a3565b818110610914576109146154b6565b905060200201359050610938856109328361ffff60909190911c1690565b84612f22565b61095a61094e82610949853561316e565b613179565b8563ffffffff16612d30565b61096385613047565b5050505050565b6109788262ffffff166131fb565b5f610985858560016126e9565b80549091506109b9908690869064ffffffffff630100000082048116916d0100000000000000000000000000900416612783565b5f85815260056020908152604080832067ffffffffffffffff88168452825280832062ffffff8716845290915281208054849290610a0190849066ffffffffffffff16615515565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff1602179055508262ffffff168467ffffffffffffffff16867f1d3e2d59129dde3c5d1f1078ac9dfdd5266d3141acc04e237e01e395efbdfbbf85604051610a75919066ffffffffffffff91909116815260200190565b60405180910390a46040517f3e1c8f8700000000000000000000000000000000000000000000000000000000815262ffffff8416600482015266ffffffffffffff831660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690633e1c8f87906044015f604051808303815f87803b158015610b15575f5ffd5b505af1158015610b27573d5f5f3e3d5ffd5b505050505050505050565b610b408362ffffff166132dd565b335f908152600660205260408120600191610b5d87878787611f3a565b81526020019081526020015f205f6101000a81548160ff0219169083151502179055508262ffffff16847f22187b69fb869a97680d4966522b0620770b7c356032676d6f87df8efbb5601e8484604051610bc792919091825263ffffffff16602082015260400190565b60405180910390a350505050565b610bdd612953565b5f610be984845f6126e9565b90505f610bfc60c0840160a08501615548565b64ffffffffff16610c1360a0850160808601615548565b64ffffffffff16108015610c525750610c3260e0840160c08501615548565b64ffffffffff16610c4960c0850160a08601615548565b64ffffffffff16105b8015610c8a5750610c6a610100840160e08501615548565b64ffffffffff16610c8160e0850160c08601615548565b64ffffffffff16105b8015610cab5750610ca160c0840160a08501615548565b64ffffffffff1642105b9050808015610cde5750610cc5606084016040850161556f565b60030b610cd8608085016060860161556f565b60030b13155b85859091610d2b576040517f75773a76000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff16602482015260440161051b565b5050815460ff19166001178255610d4a6101208401610100850161558a565b8254901515610100027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff909116178255610d8a60a0840160808501615548565b825464ffffffffff919091166301000000027fffffffffffffffffffffffffffffffffffffffffffffffff0000000000ffffff909116178255610dd360c0840160a08501615548565b825464ffffffffff9190911668010000000000000000027fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff909116178255610e2160e0840160c08501615548565b825464ffffffffff919091166d0100000000000000000000000000027fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff909116178255610e75610100840160e08501615548565b825464ffffffffff919091167201000000000000000000000000000000000000027fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff9091161782556020830160018301610ecf82826155a5565b9050508367ffffffffffffffff16857fe44d49875ef1200cd8e9d08cdea7af51b1fb44ef29f75feb2ad0f3a7f9eef64d85604051610f0d919061561e565b60405180910390a35050505050565b5f610f2684612e6d565b9050610f328484612cc2565b610f4d84610f4360208601866153a4565b61ffff1684612f22565b5f610f5b60208501856153a4565b61ffff1615610f8557610f806020850135610f79604087018761543f565b86356133ff565b610fc9565b60408051606081018252600184015460ff8116151582526101008104600390810b602084015265010000000000909104900b91810191909152610fc99084356134c3565b905061095a8161070960208701876153a4565b610fe583612e6d565b506110038383610ff860208201826154fc565b63ffffffff16612f89565b611020838261101560208601866154fc565b63ffffffff16613550565b60015f5b81801561103e5750611039602085018561543f565b905081105b156110b2575f61105a61105460208601866156e6565b846135ab565b90508061109d61106d602088018861543f565b8581811061107d5761107d6154b6565b9050602002013573ffffffffffffffffffffffffffffffffffffffff1690565b14925050806110ab90615747565b9050611024565b506110cf816110c460208601866154fc565b63ffffffff16612d30565b61056e84613047565b6110e183612b3a565b506110ec8383612cc2565b6110f68382612cc2565b61110360208301836153a4565b61ffff1661111460208301836153a4565b61ffff1610156111645761112b60208201826153a4565b6040517f388c95c900000000000000000000000000000000000000000000000000000000815261ffff909116600482015260240161051b565b5f6111c461117560208501856153a4565b61ffff166020808601359061118c908601866153a4565b61ffff1660208601356111a560e08a0160c08b016153a4565b61ffff166111b960c08b0160a08c016154fc565b63ffffffff166135ea565b80156111e557506111e560208401356111e0604086018661543f565b6136e6565b90506111f88161070960208601866153a4565b61056e84612d6f565b604080516101c080820183525f808352602080840182905283850182905260608085018390526080850183905260a0850183905260c0850183905260e085018390526101008501839052855190810186528281528082018390528086018390526101208501526101408401829052610160840182905261018084018290526101a084018290528682526002815284822067ffffffffffffffff8716835290528390208351918201909352825491929091829060ff1660058111156112c7576112c7614c75565b60058111156112d8576112d8614c75565b8152815461010080820460ff9081161515602080860191909152620100008404821615156040808701919091526301000000850464ffffffffff90811660608089019190915268010000000000000000808804831660808a01526d01000000000000000000000000008804831660a08a015272010000000000000000000000000000000000008804831660c08a015277010000000000000000000000000000000000000000000000880490921660e08901527c010000000000000000000000000000000000000000000000000000000090960462ffffff168588015281519586018252600188015493841615158652938304600390810b9286019290925265010000000000909204810b91840191909152610120840192909252600284015467ffffffffffffffff81166101408501520473ffffffffffffffffffffffffffffffffffffffff166101608301528201546101808201526004909101546101a09091015290505b92915050565b5f82815260026020818152604080842067ffffffffffffffff861685529091529091209081015481546801000000000000000090910473ffffffffffffffffffffffffffffffffffffffff169062010000900460ff1680156114bb575073ffffffffffffffffffffffffffffffffffffffff811615155b84849091611508576040517f9864fd6f000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff16602482015260440161051b565b505081547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff16825560405173ffffffffffffffffffffffffffffffffffffffff82169067ffffffffffffffff85169086907ff955c98c109f16953e518904c470ba253561f12050efc009e4d41351305cf41c905f90a46040517fdc917d230000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016602482015273ffffffffffffffffffffffffffffffffffffffff82811660448301527f0000000000000000000000000000000000000000000000000000000000000000169063dc917d23906064015f604051808303815f87803b158015611659575f5ffd5b505af115801561166b573d5f5f3e3d5ffd5b5050505050505050565b5f6060805f5f5f60606116866137dd565b61168e61380d565b604080515f808252602082019092527f0f000000000000000000000000000000000000000000000000000000000000009b939a50919850469750309650945092509050565b6116db612953565b5f6116e8868660016126e9565b8054909150611721908790879064ffffffffff6801000000000000000082048116916d0100000000000000000000000000900416612783565b80547c0100000000000000000000000000000000000000000000000000000000900462ffffff16828181811461178c576040517fc6c9cdef0000000000000000000000000000000000000000000000000000000081526004810192909252602482015260440161051b565b50508154620100027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff009091161782556002820180547fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000164367ffffffffffffffff161790556117fa85613838565b60038301555f5b818110156118ae5784848281811061181b5761181b6154b6565b905060200201602081019061183091906154fc565b5f89815260036020908152604080832067ffffffffffffffff8c16845282528083208584529091529020805463ffffffff9290921674010000000000000000000000000000000000000000027fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff909216919091179055600101611801565b508567ffffffffffffffff16877f95ca85dfddd093567068a86264db64b03ced4f526ccaa37f27ca9c72e2aab107876040516118ea919061577e565b60405180910390a36040517ff2afdc7d0000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063f2afdc7d906044015f604051808303815f87803b1580156119c5575f5ffd5b505af11580156119d7573d5f5f3e3d5ffd5b5050505050505050505050565b6119ed86612b3a565b505f611a00878763ffffffff1687612c31565b9050611a15878763ffffffff16868686613867565b611a2f611a238883876138d3565b8763ffffffff16612d30565b61071b87612d6f565b611a4184612e6d565b50611a4c8484612cc2565b611a5d84610f4360208601866153a4565b611a7384602085013560b01c61ffff1683612f22565b6110cf611a80823561316e565b611a8a8435613ba0565b1461070960208601866153a4565b5f611aa385856129af565b80549091507201000000000000000000000000000000000000900464ffffffffff16421015611ad457611ad4612953565b611aec8585611ae286613838565b8460030154613bae565b6040517f884398230000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690638843982390611b659086906001870190600401615980565b608060405180830381865afa158015611b80573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ba49190615b12565b80519091508435148015611bbf575083604001358160200151145b815160208301519091611c07576040517f6ddb26870000000000000000000000000000000000000000000000000000000081526004810192909252602482015260440161051b565b505061060b868660405180604001604052808560400151815260200185606001518152506001612a2e565b60045f84815260026020908152604080832067ffffffffffffffff8716845290915290205460ff166005811115611c6b57611c6b614c75565b14611c7e57611c7c838360056126e9565b505b5f83815260056020908152604080832067ffffffffffffffff861680855290835281842062ffffff86168086529084529382902080547fffffffffffffffffffffffffffffffffffffffffffffffffff000000000000008116909155915166ffffffffffffff9092168083529392909187917f15a3d47a54ccb2c24ef43524d4a3b3c4324731d99c87d6b597cda2a1bfc5e270910160405180910390a46040517f39baf62800000000000000000000000000000000000000000000000000000000815262ffffff8316600482015266ffffffffffffff821660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906339baf628906044016020604051808303815f875af1158015611db8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109639190615b57565b611dea8262ffffff166132dd565b611df48484613c08565b5484908490610100900460ff16611e4a576040517f959915ec000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff16602482015260440161051b565b50505f84815260046020908152604080832067ffffffffffffffff87168452825280832062ffffff86168452918290529091205485908590859015611eda576040517fd95d4f47000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015262ffffff16604482015260640161051b565b50505062ffffff83165f8181526020838152604091829020859055905184815267ffffffffffffffff87169188917ff29d992ced24e1a79bcc653c3b3a60aa481b6307b93c60cff7c97bf4bbf194a1910160405180910390a45050505050565b604080517fd6e3aff1b3c6518bc7625c5f304be0a41c43ad13c80e85382c22311f7c3026e560208083019190915281830187905262ffffff861660608301526080820185905263ffffffff841660a0808401919091528351808403909101815260c090920190925280519101205f90611fb290613c44565b90505b949350505050565b611fc684612b3a565b505f5b60028110156120525761204a85858360028110611fe857611fe86154b6565b602002016020810190611ffb91906154fc565b63ffffffff16858460028110612013576120136154b6565b6020028101906120239190615b6e565b858560028110612035576120356154b6565b602002810190612045919061543f565b613867565b600101611fc9565b505f6120616020840184615b6e565b6040013561206f8480615b6e565b604001351415806120bb57506120886020840184615b6e565b612096906020810190615baa565b62ffffff166120a58480615b6e565b6120b3906020810190615baa565b62ffffff1614155b90506120ff81806120f257506120d760408601602087016154fc565b63ffffffff166120ea60208701876154fc565b63ffffffff16145b6110c460208701876154fc565b61096385612d6f565b61211183612e6d565b506121248383610ff860208201826154fc565b5f8080612134602085018561543f565b90501115612191576121608584600161215060208901896154fc565b63ffffffff1661068f91906153ec565b61218a612170602085018561543f565b600161217f602088018861543f565b6106bb9291506153ec565b90506121d9565b5f61219f60208601866154fc565b63ffffffff1611156121d9576121d66121bb602086018661543f565b846121c581615747565b95508181106106ca576106ca6154b6565b90505b60015b8080156121f657506121f1602086018661543f565b905083105b1561225c5761222861220b602087018761543f565b8581811061221b5761221b6154b6565b9050602002013583613c8b565b905061224a61223a602087018761543f565b858181106106ca576106ca6154b6565b915061225583615747565b92506121dc565b61226d816110c460208801886154fc565b61060b86613047565b612288607082901c62ffffff166132dd565b5f6122938484613c08565b90505f60a083901c1580156122b25750604083901c65ffffffffffff16155b80156122c557506004608884901c60ff16105b90508281612302576040517f01e8712900000000000000000000000000000000000000000000000000000000815260040161051b91815260200190565b5081545f907c0100000000000000000000000000000000000000000000000000000000900462ffffff1683601c61233883615bc5565b82546101009290920a62ffffff8181021990931691831602179091555f88815260036020908152604080832067ffffffffffffffff8b168085529083528184209486168085529483529281902080547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff8b16179055518881529394509192909189917f0a2c60ec1c99d588b8b2e17824f60e646729a59e47526d6cb85cb1d58f4377c9910160405180910390a4505050505050565b5f82815260026020908152604080832067ffffffffffffffff8516845290915290206001815460ff16600581111561243d5761243d614c75565b148061245e57506002815460ff16600581111561245c5761245c614c75565b145b81548491849160ff16906124a1576040517fd359c16700000000000000000000000000000000000000000000000000000000815260040161051b93929190615be7565b5050506124ac613cd0565b61256a575f6001825460ff1660058111156124c9576124c9614c75565b1461251f57815461251a9064ffffffffff7f00000000000000000000000000000000000000000000000000000000000000008116917201000000000000000000000000000000000000900416615c0b565b61253a565b81546d0100000000000000000000000000900464ffffffffff165b90506125688484837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff612783565b505b805460ff1916600517815560405167ffffffffffffffff83169084907fbf1ff0815059f10fa75d85a650740b55a0945a1a3a2adeb60c08c85794f62204905f90a361048f81612804565b6125bd83612b3a565b505f6125d0848463ffffffff1684612c31565b6040517f4b07954a00000000000000000000000000000000000000000000000000000000815262ffffff607083901c1660048201529091505f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa158015612666573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061268a9190615c41565b6020015190505f808260058111156126a4576126a4614c75565b141580156126c4575060048260058111156126c1576126c1614c75565b14155b80156126d757506004608884901c60ff16105b9050610602818663ffffffff16612d30565b5f83815260026020908152604080832067ffffffffffffffff86168452909152902081600581111561271d5761271d614c75565b815460ff16600581111561273357612733614c75565b82548692869260ff9092169114612779576040517fd359c16700000000000000000000000000000000000000000000000000000000815260040161051b93929190615be7565b5050509392505050565b5f82421015801561279357508142105b90508484428585856127f8576040517f5e4c7629000000000000000000000000000000000000000000000000000000008152600481019590955267ffffffffffffffff909316602485015260448401919091526064830152608482015260a40161051b565b50505050505050505050565b805462010000900460ff1615806128405750600281015468010000000000000000900473ffffffffffffffffffffffffffffffffffffffff1615155b156128485750565b80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff1681556040517f7fe8c80a0000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690637fe8c80a906044015f604051808303815f87803b158015612941575f5ffd5b505af1158015610963573d5f5f3e3d5ffd5b61295b613cd0565b33906129ac576040517f75e9c8e400000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909116600482015260240161051b565b50565b5f6129bc838360026126e9565b600281015490915067ffffffffffffffff16838382438110612a24576040517f12359f58000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff9091166024830152604482015260640161051b565b5050505092915050565b5f84815260026020908152604080832067ffffffffffffffff871684529091529020805460ff191660039081178255810154612a6a9084613d91565b6004820155612a997f000000000000000000000000000000000000000000000000000000000000000042615ca9565b815464ffffffffff9190911677010000000000000000000000000000000000000000000000027fffffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffff9091161781556040805184518152602080860151908201528315159181019190915267ffffffffffffffff85169086907f344267da77f710d34db89516acffe5fc072a678a2549284a49f94a522d0f49df90606001610f0d565b80355f908152600260209081526040808320918391612b5e919086019086016154e3565b67ffffffffffffffff16815260208101919091526040015f20805490915060ff166002816005811115612b9357612b93614c75565b14158015612bb357506003816005811115612bb057612bb0614c75565b14155b15612c00578235612bca60408501602086016154e3565b826040517fd359c16700000000000000000000000000000000000000000000000000000000815260040161051b93929190615be7565b612c2b8335612c1560408601602087016154e3565b612c2186604001613838565b8560030154613bae565b50919050565b5f612c478483612c4260088761542c565b613550565b612c5760c0850160a086016154fc565b63ffffffff168310612c98576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810184905260240161051b565b612cb8612ca860208401846156e6565b612cb36008876154a3565b6135ab565b90505b9392505050565b5f612cdd6020830135612cd8604085018561543f565b613dc3565b9050612d1f6080840135612cf760e0860160c087016153a4565b61ffff16612d0860208601866153a4565b61ffff1684612d1a606088018861543f565b613de2565b61048f5761112b60208301836153a4565b8115612d6b576040517fda3e087f0000000000000000000000000000000000000000000000000000000081526004810182905260240161051b565b5050565b80355f908152600260209081526040808320918391612d93919086019086016154e3565b67ffffffffffffffff16815260208101919091526040015f20805460ff19166005178155600281015490915073ffffffffffffffffffffffffffffffffffffffff6801000000000000000090910416612e1e576002810180547fffffffff0000000000000000000000000000000000000000ffffffffffffffff163368010000000000000000021790555b33612e2f60408401602085016154e3565b67ffffffffffffffff16835f01357f07d79972f4d26dabb08d24c2f6a09b6153d93964d4617015214c62f1ca0deef060405160405180910390a45050565b80355f908152600260209081526040808320918391612e91919086019086016154e3565b67ffffffffffffffff16815260208101919091526040015f20805490915060ff166003816005811115612ec657612ec6614c75565b14612edd578235612bca60408501602086016154e3565b612c2b8335612ef260408601602087016154e3565b612f18612f0187604001613838565b612f1336899003890160e08a01615321565b613d91565b8560040154613bae565b8035612f50610100850135612f3d60e0870160c088016153a4565b61ffff168584612d1a602088018861543f565b61056e576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810184905260240161051b565b5f81612f9860208501856154fc565b63ffffffff16148015612fe45750612fe460e0850135612fbe60c0870160a088016154fc565b63ffffffff1684612fd2602088018861543f565b612fdf60408a018a61543f565b613e0d565b90508061056e576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810183905260240161051b565b5f60c082901d61143e565b5f604082901c60070b61143e565b5f608082901c60070b61143e565b80355f90815260026020908152604080832091839161306b919086019086016154e3565b67ffffffffffffffff16815260208101919091526040015f208054909150600290829060ff1916600183021790555080547fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff1672010000000000000000000000000000000000004264ffffffffff16021781556002810180547fffffffff0000000000000000000000000000000000000000ffffffffffffffff1633680100000000000000008102919091179091555f600483015561313060408401602085016154e3565b67ffffffffffffffff16835f01357fe96eba35d0c4705f7531af8c2615c5fa3edcfbd0ef66bd3e38447cc826c2a1a060405160405180910390a45050565b5f61143e8260030b90565b5f63ffffffff60a084901c16816001608886901c8116146131ac5761319d85613e60565b6131a79085615cc6565b6131c0565b836131b686613e60565b6131c09190615cc6565b90505f8113156131da575063ffffffff841614905061143e565b80156131e75781156131f2565b63ffffffff85168211155b95945050505050565b613203613cd0565b80156132d0575060016040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018390527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa158015613295573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132b99190615c41565b6020015160058111156132ce576132ce614c75565b145b156132d85750565b6129ac815b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa158015613368573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061338c9190615c41565b519050813373ffffffffffffffffffffffffffffffffffffffff8316811461056e576040517f54f59f5a000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff16602482015260440161051b565b5f5f61340a8361302b565b61341384613039565b61341d9190615cc6565b905061342886613ba0565b81128061343c57506134398661316e565b81135b1561344a575f915050611fb5565b5f61345484613ba0565b61345d8561316e565b6134679190615cc6565b905061347287613ba0565b821380156134895750613486868684613e90565b81135b15613498575f92505050611fb5565b6134a18761316e565b8214806134b857506134b4868684613ee5565b8112155b979650505050505050565b5f5f6134ce8361302b565b6134d784613039565b6134e19190615cc6565b84519091506134f25715905061143e565b5f6134fc8461316e565b90505f5f8312613510578560400151613516565b85602001515b60030b90505f5f841361352d578660200151613533565b86604001515b60030b90508183121580156134b857509091131595945050505050565b5f8161355f60208501856154fc565b63ffffffff16148015612fe45750612fe4604085013561358560c0870160a088016154fc565b63ffffffff168461359960208801886156e6565b6135a660408a018a61543f565b613f29565b5f806135b8601484615ce5565b90508481856135c8601483615c0b565b926135d593929190615cfc565b6135de91615d23565b60601c95945050505050565b5f848703613605576135fe87878585613f8f565b90506136dc565b613610876001615c0b565b851480156136325750606086901c63ffffffff16604085901c63ffffffff1614155b1561363e57505f6136dc565b60a086901c61ffff16851480156136695750608086901c63ffffffff16604085901c63ffffffff1614155b1561367557505f6136dc565b60a086901c61ffff168510156136b3578660b085901c61ffff16101580156135fe575060a086901c61ffff1660a085901c61ffff16111590506136dc565b8660b085901c61ffff1610806136d9575060a086901c61ffff1660b085901c61ffff1610155b90505b9695505050505050565b5f8160c085901c61ffff168114613700575f915050612cbb565b60015b818110156137b1575f61372d868684818110613721576137216154b6565b90506020020135614088565b61374c878761373d6001876153ec565b818110613721576137216154b6565b1280156137965750613775868684818110613769576137696154b6565b9050602002013561316e565b61379487876137856001876153ec565b818110613769576137696154b6565b135b9050806137a8575f9350505050612cbb565b50600101613703565b508015806131f25750677fffffffffffffff6137d3858561373d6001866153ec565b1495945050505050565b60606138087f0000000000000000000000000000000000000000000000000000000000000000614096565b905090565b60606138087f0000000000000000000000000000000000000000000000000000000000000000614096565b5f8160405160200161384a919061577e565b604051602081830303815290604052805190602001209050919050565b5f613871846140d3565b905061389a606087013561388b60c0890160a08a016154fc565b63ffffffff1687848787613de2565b61060b576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810186905260240161051b565b5f62ffffff607084901c16806138ec6020850185615baa565b62ffffff161415806139175750613915853561390e60408801602089016154e3565b86866140e5565b155b15613925575f915050612cbb565b84355f90815260026020908152604080832092916139479189019089016154e3565b67ffffffffffffffff16815260208101919091526040015f2054610100900460ff16156139d557826060013560045f875f013581526020019081526020015f205f87602001602081019061399b91906154e3565b67ffffffffffffffff1667ffffffffffffffff1681526020019081526020015f205f8381526020019081526020015f205414915050612cbb565b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa158015613a60573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613a849190615c41565b5190505f613aaf8735613a9a6020880188615baa565b606088013561037160a08a0160808b016154fc565b73ffffffffffffffffffffffffffffffffffffffff83165f90815260066020908152604080832084845290915290205490915060ff1615613af65760019350505050612cbb565b5f80613b4283613b0960e08a018a6156e6565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061413c92505050565b5090925090505f816003811115613b5b57613b5b614c75565b148015613b9357508373ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b9998505050505050505050565b5f602082901c60030b61143e565b80821461056e576040517f149dd5b90000000000000000000000000000000000000000000000000000000081526004810185905267ffffffffffffffff84166024820152604481018390526064810182905260840161051b565b5f613c15838360016126e9565b805490915061143e908490849064ffffffffff6301000000820481169168010000000000000000900416612783565b5f61143e613c50614185565b836040517f19010000000000000000000000000000000000000000000000000000000000008152600281019290925260228201526042902090565b5f63ffffffff60a084901c166001608885901c811614613cb457613caf8184615d88565b613cbe565b613cbe8184615cc6565b613cc785613020565b14949350505050565b5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663570ca7356040518163ffffffff1660e01b8152600401602060405180830381865afa158015613d3a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613d5e9190615daf565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff1614905090565b5f8282604051602001613da5929190615dc8565b60405160208183030381529060405280519060200120905092915050565b5f6040518260051b858252808560208401376020019020949350505050565b5f5f613df187878787876142bb565b90508015801590613e0157508781145b98975050505050505050565b5f613e1787614369565b86101580613e2e5750613e2a878761438c565b8414155b15613e3a57505f6134b8565b5f6040518560051b8088833790209050613b9389613e578a614369565b89848888613de2565b5f608882901c60ff16600314613e7e57613e7982613ba0565b61143e565b613e8782613ba0565b61143e90615de6565b5f805b83811015613edb5782613eb1868684818110613721576137216154b6565b12613ed357613ecb858583818110613769576137696154b6565b915050612cbb565b600101613e93565b505f949350505050565b5f805b83811015613edb5782613f06868684818110613721576137216154b6565b1315613f2157613ecb858583818110613769576137696154b6565b600101613ee8565b5f613f3387614369565b86101580613f5657506014613f48888861438c565b613f529190615ce5565b8414155b15613f6257505f6134b8565b613e0188613f6f89614369565b888888604051613f80929190615e1c565b60405180910390208787613de2565b5f8415613fa7578460b085901c61ffff161015613fd9565b60b084901c61ffff16151580613fc557508260a085901c61ffff1614155b80613fd95750604084901c63ffffffff1615155b15613fe557505f611fb5565b82613ff1866001615c0b565b148015614008575081606085901c63ffffffff1614155b1561401457505f611fb5565b8260a085901c61ffff16148015614035575081608085901c63ffffffff1614155b1561404157505f611fb5565b8460a085901c61ffff1611801561406057508260a085901c61ffff1611155b8015611fb25750604084901c63ffffffff16606085901c63ffffffff16101595945050505050565b5f602082901c60070b61143e565b60605f6140a2836143b4565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f8160405160200161384a9190615e74565b5f5f6140f3868686866143f4565b90506136dc606084013561410d60a08601608087016154fc565b63ffffffff1661412360c0870160a088016154fc565b63ffffffff168461413760c089018961543f565b61450a565b5f5f5f8351604103614173576020840151604085015160608601515f1a61416588828585614519565b95509550955050505061417e565b505081515f91506002905b9250925092565b5f3073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161480156141ea57507f000000000000000000000000000000000000000000000000000000000000000046145b1561421457507f000000000000000000000000000000000000000000000000000000000000000090565b613808604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f8585106142ca57505f6131f2565b7effffffffffffffff000000000000000000000000000000000000000000000060b886901b165f90815260098590526029902090506040516001810160018253848460051b810160018a035b80156143585760018116818b18171561434c5760018a1660051b8681860152833560208218860152506041852095506020830192505b6001998a1c991c614316565b501492909202979650505050505050565b5f600860016143788285615c0b565b61438291906153ec565b61143e919061542c565b5f80614399600884615ce5565b6143a390856153ec565b905060088110612cbb576008611fb5565b5f60ff8216601f81111561143e576040517fb3512b0c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b604080517fa22b413f1b5b6eba215b9063f2760639070f9f40f98df4c09612c17e67859795602082015280820186905267ffffffffffffffff8516606082015262ffffff607085901c16608082015261ffff609085901c1660a082015260ff608885901c1660c082015263ffffffff841660e080830191909152825180830390910181526101009091019091525f908061448d85613ba0565b6040805160208181019390935291860135828201528501356060820152608001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152908290526144e99291602001615f68565b60405160208183030381529060405280519060200120915050949350505050565b5f5f613df1878787878761460c565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561455257505f91506003905082614602565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156145a3573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff81166145f957505f925060019150829050614602565b92505f91508190505b9450945094915050565b5f85851061461b57505f6131f2565b60b885901b7effffffffffffffff0000000000000000000000000000000000000000000000165f908152600985905260298120905b6001881115614719575f61466560018a6153ec565b8814801561467d575061467960028a6154a3565b6001145b9050806146ed5784820361469757505f92506131f2915050565b5f8686846146a481615747565b95508181106146b5576146b56154b6565b9050602002013590506002896146cb91906154a3565b156146df576146da8185614731565b6146e9565b6146e98482614731565b9350505b6146f860028961542c565b975060026147078a6001615c0b565b614711919061542c565b985050614650565b808414614726575f613e01565b509695505050505050565b5f6040516001815360018101939093525060218201526041902090565b803567ffffffffffffffff81168114614765575f5ffd5b919050565b5f5f6040838503121561477b575f5ffd5b8235915061478b6020840161474e565b90509250929050565b5f60408284031215612c2b575f5ffd5b5f5f5f608084860312156147b6575f5ffd5b833592506147c66020850161474e565b91506147d58560408601614794565b90509250925092565b5f6101208284031215612c2b575f5ffd5b803563ffffffff81168114614765575f5ffd5b5f60608284031215612c2b575f5ffd5b5f60808284031215612c2b575f5ffd5b5f5f5f5f6101808587031215614836575f5ffd5b61484086866147de565b935061484f61012086016147ef565b925061014085013567ffffffffffffffff81111561486b575f5ffd5b61487787828801614802565b92505061016085013567ffffffffffffffff811115614894575f5ffd5b6148a087828801614812565b91505092959194509250565b80151581146129ac575f5ffd5b8035614765816148ac565b5f5f5f5f5f6101a086880312156148d9575f5ffd5b6148e387876147de565b945061012086013567ffffffffffffffff8111156148ff575f5ffd5b61490b88828901614812565b94505061014086013567ffffffffffffffff811115614928575f5ffd5b61493488828901614794565b935050610160860135614946816148ac565b915061018086013567ffffffffffffffff811115614962575f5ffd5b61496e88828901614802565b9150509295509295909350565b5f5f5f610160848603121561498e575f5ffd5b61499885856147de565b92506149a761012085016147ef565b915061014084013567ffffffffffffffff8111156149c3575f5ffd5b6149cf86828701614802565b9150509250925092565b5f5f5f5f61018085870312156149ed575f5ffd5b6149f786866147de565b9350614a0661012086016147ef565b925061014085013567ffffffffffffffff811115614a22575f5ffd5b614a2e87828801614802565b92505061016085013567ffffffffffffffff811115614a4b575f5ffd5b6148a087828801614794565b62ffffff811681146129ac575f5ffd5b5f5f5f5f60808587031215614a7a575f5ffd5b84359350614a8a6020860161474e565b92506040850135614a9a81614a57565b9150606085013566ffffffffffffff81168114614ab5575f5ffd5b939692955090935050565b5f5f5f5f60808587031215614ad3575f5ffd5b843593506020850135614ae581614a57565b925060408501359150614afa606086016147ef565b905092959194509250565b5f5f5f6101608486031215614b18575f5ffd5b83359250614b286020850161474e565b91506147d585604086016147de565b5f5f5f6101608486031215614b4a575f5ffd5b614b5485856147de565b925061012084013567ffffffffffffffff811115614b70575f5ffd5b614b7c86828701614812565b92505061014084013567ffffffffffffffff811115614b99575f5ffd5b6149cf86828701614794565b5f5f5f6101608486031215614bb8575f5ffd5b614bc285856147de565b925061012084013567ffffffffffffffff811115614bde575f5ffd5b614bea86828701614802565b92505061014084013567ffffffffffffffff8111156149c3575f5ffd5b5f5f5f6101608486031215614c1a575f5ffd5b614c2485856147de565b925061012084013567ffffffffffffffff811115614c40575f5ffd5b614c4c86828701614812565b92505061014084013567ffffffffffffffff811115614c69575f5ffd5b6149cf86828701614812565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60068110614cd7577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b5f61020082019050614cee828451614ca2565b6020830151614d01602084018215159052565b506040830151614d15604084018215159052565b506060830151614d2e606084018264ffffffffff169052565b506080830151614d47608084018264ffffffffff169052565b5060a0830151614d6060a084018264ffffffffff169052565b5060c0830151614d7960c084018264ffffffffff169052565b5060e0830151614d9260e084018264ffffffffff169052565b50610100830151614dab61010084018262ffffff169052565b50610120830151614ddf610120840182805115158252602081015160030b6020830152604081015160030b60408301525050565b5061014083015167ffffffffffffffff81166101808401525061016083015173ffffffffffffffffffffffffffffffffffffffff81166101a0840152506101808301516101c08301526101a0909201516101e09091015290565b5f81518084528060208401602086015e5f6020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b7fff000000000000000000000000000000000000000000000000000000000000008816815260e060208201525f614ebf60e0830189614e39565b8281036040840152614ed18189614e39565b6060840188905273ffffffffffffffffffffffffffffffffffffffff8716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015614f33578351835260209384019390920191600101614f15565b50909b9a5050505050505050505050565b5f60a08284031215612c2b575f5ffd5b5f5f83601f840112614f64575f5ffd5b50813567ffffffffffffffff811115614f7b575f5ffd5b6020830191508360208260051b8501011115614f95575f5ffd5b9250929050565b5f5f5f5f5f6101008688031215614fb1575f5ffd5b85359450614fc16020870161474e565b9350614fd08760408801614f44565b925060e086013567ffffffffffffffff811115614feb575f5ffd5b614ff788828901614f54565b969995985093965092949392505050565b5f5f5f5f5f5f6101a0878903121561501e575f5ffd5b61502888886147de565b955061503761012088016147ef565b945061014087013567ffffffffffffffff811115615053575f5ffd5b61505f89828a01614802565b94505061016087013567ffffffffffffffff81111561507c575f5ffd5b8701610100818a03121561508e575f5ffd5b925061018087013567ffffffffffffffff8111156150aa575f5ffd5b6150b689828a01614f54565b979a9699509497509295939492505050565b5f5f5f5f61018085870312156150dc575f5ffd5b6150e686866147de565b935061012085013567ffffffffffffffff811115615102575f5ffd5b61510e87828801614812565b93505061014085013567ffffffffffffffff81111561512b575f5ffd5b614a2e87828801614794565b5f5f5f5f610100858703121561514b575f5ffd5b8435935061515b6020860161474e565b925061516a8660408701614f44565b915060e085013567ffffffffffffffff811115615185575f5ffd5b6148a087828801614f44565b5f5f5f606084860312156151a3575f5ffd5b833592506151b36020850161474e565b915060408401356151c381614a57565b809150509250925092565b5f5f5f5f608085870312156151e1575f5ffd5b843593506151f16020860161474e565b9250604085013561520181614a57565b9396929550929360600135925050565b806040810183101561143e575f5ffd5b5f5f5f5f6101a08587031215615235575f5ffd5b61523f86866147de565b935061524f866101208701615211565b925061016085013567ffffffffffffffff81111561526b575f5ffd5b61527787828801615211565b92505061018085013567ffffffffffffffff811115615294575f5ffd5b6148a087828801615211565b5f5f5f606084860312156152b2575f5ffd5b833592506152c26020850161474e565b929592945050506040919091013590565b6040516080810167ffffffffffffffff8111828210171561531b577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405290565b5f6040828403128015615332575f5ffd5b506040805190810167ffffffffffffffff8111828210171561537b577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604052823581526020928301359281019290925250919050565b61ffff811681146129ac575f5ffd5b5f602082840312156153b4575f5ffd5b8135612cbb81615395565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8181038181111561143e5761143e6153bf565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f8261543a5761543a6153ff565b500490565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112615472575f5ffd5b83018035915067ffffffffffffffff82111561548c575f5ffd5b6020019150600581901b3603821315614f95575f5ffd5b5f826154b1576154b16153ff565b500690565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f602082840312156154f3575f5ffd5b612cbb8261474e565b5f6020828403121561550c575f5ffd5b612cbb826147ef565b66ffffffffffffff818116838216019081111561143e5761143e6153bf565b803564ffffffffff81168114614765575f5ffd5b5f60208284031215615558575f5ffd5b612cbb82615534565b8060030b81146129ac575f5ffd5b5f6020828403121561557f575f5ffd5b8135612cbb81615561565b5f6020828403121561559a575f5ffd5b8135612cbb816148ac565b81356155b0816148ac565b815460208401356155c081615561565b60408501356155ce81615561565b8060281b68ffffffff00000000001660ff851515167fffffffffffffffffffffffffffffffffffffffffffffff0000000000000000008516178360081b64ffffffff001617178555505050505050565b8135815261012081016020830135615635816148ac565b15156020830152604083013561564a81615561565b60030b6040830152606083013561566081615561565b60030b606083015261567460808401615534565b64ffffffffff16608083015261568c60a08401615534565b64ffffffffff1660a08301526156a460c08401615534565b64ffffffffff1660c08301526156bc60e08401615534565b64ffffffffff1660e08301526156d561010084016148b9565b8015156101008401525b5092915050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112615719575f5ffd5b83018035915067ffffffffffffffff821115615733575f5ffd5b602001915036819003821315614f95575f5ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203615777576157776153bf565b5060010190565b81358152602080830135908201526040808301359082015260a0810163ffffffff6157ab606085016147ef565b16606083015260808301356157bf81615395565b61ffff811660808401525092915050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112615803575f5ffd5b830160208101925035905067ffffffffffffffff811115615822575f5ffd5b803603821315614f95575f5ffd5b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126158aa575f5ffd5b830160208101925035905067ffffffffffffffff8111156158c9575f5ffd5b8060051b3603821315614f95575f5ffd5b8183526020830192505f815f5b848110156159055781358652602095860195909101906001016158e7565b5093949350505050565b8183526020830192505f815f5b8481101561590557813561592f81615561565b60030b8652602095860195919091019060010161591c565b8183526020830192505f815f5b848110156159055763ffffffff61596a836147ef565b1686526020958601959190910190600101615954565b608081525f61598f84856157d0565b60a060808501526159a561012085018284615830565b9150506159b56020860186615877565b8483037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff800160a086015280835290915f91906020015b81831015615a0a578335815260209384019360019390930192016159eb565b615a176040890189615877565b945092507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808682030160c0870152615a508185856158da565b9350505050615a626060860186615877565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808584030160e0860152615a9783828461590f565b92505050615aa86080860186615877565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8085840301610100860152615ade838284615947565b9350505050612cbb6020830184805460ff8116151583528060081c60030b60208401528060281c60030b6040840152505050565b5f6080828403128015615b23575f5ffd5b50615b2c6152d3565b8251815260208084015190820152604080840151908201526060928301519281019290925250919050565b5f60208284031215615b67575f5ffd5b5051919050565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff01833603018112615ba0575f5ffd5b9190910192915050565b5f60208284031215615bba575f5ffd5b8135612cbb81614a57565b5f62ffffff821662ffffff8103615bde57615bde6153bf565b60010192915050565b83815267ffffffffffffffff8316602082015260608101611fb56040830184614ca2565b8082018082111561143e5761143e6153bf565b805173ffffffffffffffffffffffffffffffffffffffff81168114614765575f5ffd5b5f6080828403128015615c52575f5ffd5b50615c5b6152d3565b615c6483615c1e565b8152602083015160068110615c77575f5ffd5b60208201526040830151615c8a81614a57565b60408201526060830151615c9d81615395565b60608201529392505050565b64ffffffffff818116838216019081111561143e5761143e6153bf565b8181035f8312801583831316838312821617156156df576156df6153bf565b808202811582820484141761143e5761143e6153bf565b5f5f85851115615d0a575f5ffd5b83861115615d16575f5ffd5b5050820193919092039150565b80357fffffffffffffffffffffffffffffffffffffffff00000000000000000000000081169060148410156156df577fffffffffffffffffffffffffffffffffffffffff000000000000000000000000808560140360031b1b82161691505092915050565b8082018281125f831280158216821582161715615da757615da76153bf565b505092915050565b5f60208284031215615dbf575f5ffd5b612cbb82615c1e565b82815260608101612cbb602083018480518252602090810151910152565b5f7f80000000000000000000000000000000000000000000000000000000000000008203615e1657615e166153bf565b505f0390565b818382375f9101908152919050565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff831115615e5b575f5ffd5b8260051b80836020870137939093016020019392505050565b602081525f8235615e8481614a57565b62ffffff81166020840152506020830135604083810191909152830135606080840191909152830135608080840191909152615ec19084016147ef565b63ffffffff811660a084015250615eda60a084016147ef565b63ffffffff811660c084015250615ef460c0840184615877565b61010060e0850152615f0b61012085018284615e2b565b915050615f1b60e08501856157d0565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0858403016101008601526136dc838284615830565b5f81518060208401855e5f93019283525090919050565b5f612cb8615f768386615f51565b84615f5156';
