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
  '0x610220604052348015610010575f5ffd5b506040516161cc3803806161cc83398101604081905261002f916101ff565b838383836040518060400160405280600981526020016833b934b231b632b0b960b91b815250604051806040016040528060018152602001603160f81b81525061007e8261017360201b60201c565b6101205261008b81610173565b61014052815160208084019190912060e052815190820120610100524660a05261011760e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c0526001600160a01b0393841661016052918316610180529091166101a052805162ffffff166101c052602081015166ffffffffffffff166101e0526040015164ffffffffff16610200525061032492505050565b5f5f829050601f815111156101a6578260405163305a27a960e01b815260040161019d91906102c9565b60405180910390fd5b80516101b1826102fe565b179392505050565b6001600160a01b03811681146101cd575f5ffd5b50565b805166ffffffffffffff811681146101e6575f5ffd5b919050565b805164ffffffffff811681146101e6575f5ffd5b5f5f5f5f84860360c0811215610213575f5ffd5b855161021e816101b9565b602087015190955061022f816101b9565b6040870151909450610240816101b9565b92506060605f1982011215610253575f5ffd5b50604051606081016001600160401b038111828210171561028257634e487b7160e01b5f52604160045260245ffd5b604052606086015162ffffff8116811461029a575f5ffd5b81526102a8608087016101d0565b60208201526102b960a087016101eb565b6040820152939692955090935050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561031e575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e05161020051615dc76104055f395f818161242f0152612a6201525f818161159e015281816118e4015261281501525f8181611570015281816118b601526127e701525f611ac701525f8181610a89015281816115e20152818161190b01528181611cba015261283c01525f818161255d015281816128a60152818161321a015261394e01525f61375c01525f61372c01525f6140b601525f61408e01525f613fe901525f61401301525f61403d0152615dc75ff3fe608060405234801561000f575f5ffd5b50600436106101b0575f3560e01c806383c74c18116100f3578063c5919a8611610093578063e3fb48b51161006e578063e3fb48b514610397578063e6292299146103aa578063f4c01ebe146103bd578063f664244f146103d0575f5ffd5b8063c5919a8614610350578063c7641ccb14610363578063d723158e14610384575f5ffd5b80638cfa8441116100ce5780638cfa844114610304578063ae743b6214610317578063bbf80c281461032a578063c56886fa1461033d575f5ffd5b806383c74c18146102c357806384b0196e146102d6578063895d5101146102f1575f5ffd5b806349fd63c91161015e5780636d117b14116101395780636d117b14146102615780637324ba0d14610274578063759d3de71461028757806379ce7b341461029a575f5ffd5b806349fd63c9146102285780635a7849c21461023b5780635afa6a6b1461024e575f5ffd5b80632a98944c1161018e5780632a98944c146101ef5780632b78bcf51461020257806345cc215014610215575f5ffd5b806311e86a9a146101b45780631d79f469146101c95780632a247074146101dc575b5f5ffd5b6101c76101c23660046145b5565b6103e3565b005b6101c76101d73660046145ef565b610494565b6101c76101ea36600461466d565b610574565b6101c76101fd36600461470f565b610613565b6101c76102103660046147c6565b610724565b6101c7610223366004614824565b6108c6565b6101c76102363660046148b2565b61096a565b6101c761024936600461490b565b610afc565b6101c761025c366004614950565b610b9f565b6101c761026f366004614982565b610ee6565b6101c76102823660046149f0565b610fa6565b6101c7610295366004614a52565b6110a2565b6102ad6102a83660046145b5565b6111cb565b6040516102ba9190614b26565b60405180910390f35b6101c76102d13660046145b5565b61140e565b6102de611611565b6040516102ba9796959493929190614cd0565b6101c76102ff366004614de7565b61166f565b6101c7610312366004614e53565b611980565b6101c7610325366004614f13565b6119d4565b6101c7610338366004614f82565b611a34565b6101c761034b366004614fdc565b611bce565b6101c761035e366004615019565b611d39565b61037661037136600461490b565b611e97565b6040519081526020016102ba565b6101c761039236600461506c565b611f1a565b6101c76103a53660046149f0565b612065565b6101c76103b83660046150eb565b6121d3565b6101c76103cb3660046145b5565b612360565b6101c76103de3660046147c6565b612505565b5f6103f08383600361263a565b8054909150610445908490849077010000000000000000000000000000000000000000000000900464ffffffffff167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6126d4565b805460ff1916600417815560405167ffffffffffffffff83169084907f317ecde310b80fa5087e9c2dd04c42405d5cdfbc3064773fc6d99512e7c9d10a905f90a361048f81612755565b505050565b61049c6128a4565b5f6104a7848461299d565b60028101549091508490849068010000000000000000900473ffffffffffffffffffffffffffffffffffffffff1615610524576040517f3f143246000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044015b60405180910390fd5b5050805461055490859085905f907201000000000000000000000000000000000000900464ffffffffff166126d4565b61056e84846105683686900386018661516c565b5f612a1c565b50505050565b61057d84612b28565b505f610590858563ffffffff1685612c1f565b905061059c8583612cb0565b5f602083013560401c63ffffffff168563ffffffff16101580156105d25750602083013560601c63ffffffff168563ffffffff16105b90506106026105e460208501856151ef565b61ffff90811690609085901c16148215151463ffffffff8716612d1e565b61060b86612d5d565b505050505050565b61061c85612e5b565b506106278585612cb0565b6106428561063860208701876151ef565b61ffff1685612f10565b5f8261065b57602085013560401c63ffffffff1661066a565b602085013560801c63ffffffff165b90505f81156106d95761069487846008610685600187615237565b61068f9190615277565b612f77565b6106d66106a4602085018561528a565b60086106b1600187615237565b6106bb91906152ee565b8181106106ca576106ca615301565b9050602002013561300e565b90505b61071281856106f1576106ec8735613019565b6106fb565b6106fb8735613027565b1461070960208901896151ef565b61ffff16612d1e565b61071b87613035565b50505050505050565b5f61072e84612b28565b80549091507c0100000000000000000000000000000000000000000000000000000000900462ffffff1663ffffffff84161061079e576040517f388c95c900000000000000000000000000000000000000000000000000000000815263ffffffff8416600482015260240161051b565b83355f9081526003602090815260408083209183916107c29190890190890161532e565b67ffffffffffffffff16815260208082019290925260409081015f90812063ffffffff808916835290845282822083518085019094525473ffffffffffffffffffffffffffffffffffffffff811684527401000000000000000000000000000000000000000090041692820192909252915061084460c0870160a08801615347565b63ffffffff16826020015163ffffffff1610905080156108b6575f61087487846020015163ffffffff1687612c1f565b835173ffffffffffffffffffffffffffffffffffffffff167fffffffffffffffffffffffffffffffffffff000000000000ffffffffffffffff91909116149150505b610602818663ffffffff16612d1e565b6108cf84612e5b565b506108e6848361068f600863ffffffff8816615277565b5f6108f4602084018461528a565b610905600863ffffffff88166152ee565b81811061091457610914615301565b905060200201359050610938856109328361ffff60909190911c1690565b84612f10565b61095a61094e82610949853561315c565b613167565b8563ffffffff16612d1e565b61096385613035565b5050505050565b6109788262ffffff166131e9565b610982848461330b565b505f84815260056020908152604080832067ffffffffffffffff87168452825280832062ffffff86168452909152812080548392906109cb90849066ffffffffffffff16615360565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff1602179055508162ffffff168367ffffffffffffffff16857f1d3e2d59129dde3c5d1f1078ac9dfdd5266d3141acc04e237e01e395efbdfbbf84604051610a3f919066ffffffffffffff91909116815260200190565b60405180910390a46040517f3e1c8f8700000000000000000000000000000000000000000000000000000000815262ffffff8316600482015266ffffffffffffff821660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690633e1c8f87906044015b5f604051808303815f87803b158015610ae0575f5ffd5b505af1158015610af2573d5f5f3e3d5ffd5b5050505050505050565b610b0a8362ffffff166131e9565b335f908152600660205260408120600191610b2787878787611e97565b81526020019081526020015f205f6101000a81548160ff0219169083151502179055508262ffffff16847f22187b69fb869a97680d4966522b0620770b7c356032676d6f87df8efbb5601e8484604051610b9192919091825263ffffffff16602082015260400190565b60405180910390a350505050565b610ba76128a4565b5f610bb384845f61263a565b90505f610bc660c0840160a08501615393565b64ffffffffff16610bdd60a0850160808601615393565b64ffffffffff16108015610c1c5750610bfc60e0840160c08501615393565b64ffffffffff16610c1360c0850160a08601615393565b64ffffffffff16105b8015610c545750610c34610100840160e08501615393565b64ffffffffff16610c4b60e0850160c08601615393565b64ffffffffff16105b8015610c755750610c6b60c0840160a08501615393565b64ffffffffff1642105b9050808015610ca85750610c8f60608401604085016153ba565b60030b610ca260808501606086016153ba565b60030b13155b85859091610cf5576040517f75773a76000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff16602482015260440161051b565b5050815460ff19166001178255610d14610120840161010085016153d5565b8254901515610100027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff909116178255610d5460a0840160808501615393565b825464ffffffffff919091166301000000027fffffffffffffffffffffffffffffffffffffffffffffffff0000000000ffffff909116178255610d9d60c0840160a08501615393565b825464ffffffffff9190911668010000000000000000027fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff909116178255610deb60e0840160c08501615393565b825464ffffffffff919091166d0100000000000000000000000000027fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff909116178255610e3f610100840160e08501615393565b825464ffffffffff919091167201000000000000000000000000000000000000027fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff9091161782556020830160018301610e9982826153f0565b9050508367ffffffffffffffff16857fe44d49875ef1200cd8e9d08cdea7af51b1fb44ef29f75feb2ad0f3a7f9eef64d85604051610ed79190615469565b60405180910390a35050505050565b5f610ef084612e5b565b9050610efc8484612cb0565b610f1784610f0d60208601866151ef565b61ffff1684612f10565b5f610f2560208501856151ef565b61ffff1615610f4f57610f4a6020850135610f43604087018761528a565b8635613347565b610f93565b60408051606081018252600184015460ff8116151582526101008104600390810b602084015265010000000000909104900b91810191909152610f9390843561340b565b905061095a8161070960208701876151ef565b610faf83612e5b565b50610fcd8383610fc26020820182615347565b63ffffffff16612f77565b610fea8382610fdf6020860186615347565b63ffffffff16613498565b60015f5b8180156110085750611003602085018561528a565b905081105b1561107c575f61102461101e6020860186615531565b846134f3565b905080611067611037602088018861528a565b8581811061104757611047615301565b9050602002013573ffffffffffffffffffffffffffffffffffffffff1690565b149250508061107590615592565b9050610fee565b506110998161108e6020860186615347565b63ffffffff16612d1e565b61056e84613035565b6110ab83612b28565b506110b68383612cb0565b6110c08382612cb0565b6110cd60208301836151ef565b61ffff166110de60208301836151ef565b61ffff16101561112e576110f560208201826151ef565b6040517f388c95c900000000000000000000000000000000000000000000000000000000815261ffff909116600482015260240161051b565b5f61118e61113f60208501856151ef565b61ffff1660208086013590611156908601866151ef565b61ffff16602086013561116f60e08a0160c08b016151ef565b61ffff1661118360c08b0160a08c01615347565b63ffffffff16613532565b80156111af57506111af60208401356111aa604086018661528a565b61362e565b90506111c28161070960208601866151ef565b61056e84612d5d565b604080516101c080820183525f808352602080840182905283850182905260608085018390526080850183905260a0850183905260c0850183905260e085018390526101008501839052855190810186528281528082018390528086018390526101208501526101408401829052610160840182905261018084018290526101a084018290528682526002815284822067ffffffffffffffff8716835290528390208351918201909352825491929091829060ff16600581111561129157611291614ac0565b60058111156112a2576112a2614ac0565b8152815461010080820460ff9081161515602080860191909152620100008404821615156040808701919091526301000000850464ffffffffff90811660608089019190915268010000000000000000808804831660808a01526d01000000000000000000000000008804831660a08a015272010000000000000000000000000000000000008804831660c08a015277010000000000000000000000000000000000000000000000880490921660e08901527c010000000000000000000000000000000000000000000000000000000090960462ffffff168588015281519586018252600188015493841615158652938304600390810b9286019290925265010000000000909204810b91840191909152610120840192909252600284015467ffffffffffffffff81166101408501520473ffffffffffffffffffffffffffffffffffffffff166101608301528201546101808201526004909101546101a09091015290505b92915050565b5f82815260026020818152604080842067ffffffffffffffff861685529091529091209081015481546801000000000000000090910473ffffffffffffffffffffffffffffffffffffffff169062010000900460ff168015611485575073ffffffffffffffffffffffffffffffffffffffff811615155b848490916114d2576040517f9864fd6f000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff16602482015260440161051b565b505081547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff16825560405173ffffffffffffffffffffffffffffffffffffffff82169067ffffffffffffffff85169086907ff955c98c109f16953e518904c470ba253561f12050efc009e4d41351305cf41c905f90a46040517fdc917d230000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016602482015273ffffffffffffffffffffffffffffffffffffffff82811660448301527f0000000000000000000000000000000000000000000000000000000000000000169063dc917d2390606401610ac9565b5f6060805f5f5f6060611622613725565b61162a613755565b604080515f808252602082019092527f0f000000000000000000000000000000000000000000000000000000000000009b939a50919850469750309650945092509050565b6116776128a4565b5f6116848686600161263a565b80549091506116bd908790879064ffffffffff6801000000000000000082048116916d01000000000000000000000000009004166126d4565b80547c0100000000000000000000000000000000000000000000000000000000900462ffffff168281818114611728576040517fc6c9cdef0000000000000000000000000000000000000000000000000000000081526004810192909252602482015260440161051b565b50508154620100027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff009091161782556002820180547fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000164367ffffffffffffffff1617905561179685613780565b60038301555f5b8181101561184a578484828181106117b7576117b7615301565b90506020020160208101906117cc9190615347565b5f89815260036020908152604080832067ffffffffffffffff8c16845282528083208584529091529020805463ffffffff9290921674010000000000000000000000000000000000000000027fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff90921691909117905560010161179d565b508567ffffffffffffffff16877f95ca85dfddd093567068a86264db64b03ced4f526ccaa37f27ca9c72e2aab1078760405161188691906155c9565b60405180910390a36040517ff2afdc7d0000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063f2afdc7d906044015f604051808303815f87803b158015611961575f5ffd5b505af1158015611973573d5f5f3e3d5ffd5b5050505050505050505050565b61198986612b28565b505f61199c878763ffffffff1687612c1f565b90506119b1878763ffffffff168686866137af565b6119cb6119bf88838761381b565b8763ffffffff16612d1e565b61071b87612d5d565b6119dd84612e5b565b506119e88484612cb0565b6119f984610f0d60208601866151ef565b611a0f84602085013560b01c61ffff1683612f10565b611099611a1c823561315c565b611a268435613ae8565b1461070960208601866151ef565b5f611a3f858561299d565b80549091507201000000000000000000000000000000000000900464ffffffffff16421015611a7057611a706128a4565b611a888585611a7e86613780565b8460030154613af6565b6040517f884398230000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690638843982390611b0190869060018701906004016157cb565b608060405180830381865afa158015611b1c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b40919061595d565b80519091508435148015611b5b575083604001358160200151145b815160208301519091611ba3576040517f6ddb26870000000000000000000000000000000000000000000000000000000081526004810192909252602482015260440161051b565b505061060b868660405180604001604052808560400151815260200185606001518152506001612a1c565b611bda8383600561263a565b505f83815260056020908152604080832067ffffffffffffffff861680855290835281842062ffffff86168086529084529382902080547fffffffffffffffffffffffffffffffffffffffffffffffffff000000000000008116909155915166ffffffffffffff9092168083529392909187917f15a3d47a54ccb2c24ef43524d4a3b3c4324731d99c87d6b597cda2a1bfc5e270910160405180910390a46040517f39baf62800000000000000000000000000000000000000000000000000000000815262ffffff8316600482015266ffffffffffffff821660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906339baf628906044016020604051808303815f875af1158015611d15573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061096391906159a2565b611d478262ffffff166131e9565b611d51848461330b565b5484908490610100900460ff16611da7576040517f959915ec000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff16602482015260440161051b565b50505f84815260046020908152604080832067ffffffffffffffff87168452825280832062ffffff86168452918290529091205485908590859015611e37576040517fd95d4f47000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015262ffffff16604482015260640161051b565b50505062ffffff83165f8181526020838152604091829020859055905184815267ffffffffffffffff87169188917ff29d992ced24e1a79bcc653c3b3a60aa481b6307b93c60cff7c97bf4bbf194a1910160405180910390a45050505050565b604080517fd6e3aff1b3c6518bc7625c5f304be0a41c43ad13c80e85382c22311f7c3026e560208083019190915281830187905262ffffff861660608301526080820185905263ffffffff841660a0808401919091528351808403909101815260c090920190925280519101205f90611f0f90613b50565b90505b949350505050565b611f2384612b28565b505f5b6002811015611faf57611fa785858360028110611f4557611f45615301565b602002016020810190611f589190615347565b63ffffffff16858460028110611f7057611f70615301565b602002810190611f8091906159b9565b858560028110611f9257611f92615301565b602002810190611fa2919061528a565b6137af565b600101611f26565b505f611fbe60208401846159b9565b60400135611fcc84806159b9565b604001351415806120185750611fe560208401846159b9565b611ff39060208101906159f5565b62ffffff1661200284806159b9565b6120109060208101906159f5565b62ffffff1614155b905061205c818061204f57506120346040860160208701615347565b63ffffffff166120476020870187615347565b63ffffffff16145b61108e6020870187615347565b61096385612d5d565b61206e83612e5b565b506120818383610fc26020820182615347565b5f8080612091602085018561528a565b905011156120ee576120bd858460016120ad6020890189615347565b63ffffffff1661068f9190615237565b6120e76120cd602085018561528a565b60016120dc602088018861528a565b6106bb929150615237565b9050612136565b5f6120fc6020860186615347565b63ffffffff16111561213657612133612118602086018661528a565b8461212281615592565b95508181106106ca576106ca615301565b90505b60015b808015612153575061214e602086018661528a565b905083105b156121b957612185612168602087018761528a565b8581811061217857612178615301565b9050602002013583613b97565b90506121a7612197602087018761528a565b858181106106ca576106ca615301565b91506121b283615592565b9250612139565b6121ca8161108e6020880188615347565b61060b86613035565b6121e5607082901c62ffffff166131e9565b5f6121f0848461330b565b90505f60a083901c15801561220f5750604083901c65ffffffffffff16155b801561222257506004608884901c60ff16105b9050828161225f576040517f01e8712900000000000000000000000000000000000000000000000000000000815260040161051b91815260200190565b5081545f907c0100000000000000000000000000000000000000000000000000000000900462ffffff1683601c61229583615a10565b82546101009290920a62ffffff8181021990931691831602179091555f88815260036020908152604080832067ffffffffffffffff8b168085529083528184209486168085529483529281902080547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff8b16179055518881529394509192909189917f0a2c60ec1c99d588b8b2e17824f60e646729a59e47526d6cb85cb1d58f4377c9910160405180910390a4505050505050565b5f82815260026020908152604080832067ffffffffffffffff8516845290915290206001815460ff16600581111561239a5761239a614ac0565b14806123bb57506002815460ff1660058111156123b9576123b9614ac0565b145b81548491849160ff16906123fe576040517fd359c16700000000000000000000000000000000000000000000000000000000815260040161051b93929190615a32565b505f915060019050825460ff16600581111561241c5761241c614ac0565b1461247257815461246d9064ffffffffff7f00000000000000000000000000000000000000000000000000000000000000008116917201000000000000000000000000000000000000900416615a56565b61248d565b81546d0100000000000000000000000000900464ffffffffff165b90506124bb8484837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6126d4565b815460ff1916600517825560405167ffffffffffffffff84169085907fbf1ff0815059f10fa75d85a650740b55a0945a1a3a2adeb60c08c85794f62204905f90a361056e82612755565b61250e83612b28565b505f612521848463ffffffff1684612c1f565b6040517f4b07954a00000000000000000000000000000000000000000000000000000000815262ffffff607083901c1660048201529091505f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa1580156125b7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125db9190615a8c565b6020015190505f808260058111156125f5576125f5614ac0565b141580156126155750600482600581111561261257612612614ac0565b14155b801561262857506004608884901c60ff16105b9050610602818663ffffffff16612d1e565b5f83815260026020908152604080832067ffffffffffffffff86168452909152902081600581111561266e5761266e614ac0565b815460ff16600581111561268457612684614ac0565b82548692869260ff90921691146126ca576040517fd359c16700000000000000000000000000000000000000000000000000000000815260040161051b93929190615a32565b5050509392505050565b5f8242101580156126e457508142105b9050848442858585612749576040517f5e4c7629000000000000000000000000000000000000000000000000000000008152600481019590955267ffffffffffffffff909316602485015260448401919091526064830152608482015260a40161051b565b50505050505050505050565b805462010000900460ff1615806127915750600281015468010000000000000000900473ffffffffffffffffffffffffffffffffffffffff1615155b156127995750565b80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff1681556040517f7fe8c80a0000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690637fe8c80a906044015f604051808303815f87803b158015612892575f5ffd5b505af1158015610963573d5f5f3e3d5ffd5b7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663570ca7356040518163ffffffff1660e01b8152600401602060405180830381865afa15801561290d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129319190615af4565b339073ffffffffffffffffffffffffffffffffffffffff16811461299a576040517f75e9c8e400000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909116600482015260240161051b565b50565b5f6129aa8383600261263a565b600281015490915067ffffffffffffffff16838382438110612a12576040517f12359f58000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff9091166024830152604482015260640161051b565b5050505092915050565b5f84815260026020908152604080832067ffffffffffffffff871684529091529020805460ff191660039081178255810154612a589084613bdc565b6004820155612a877f000000000000000000000000000000000000000000000000000000000000000042615b0d565b815464ffffffffff9190911677010000000000000000000000000000000000000000000000027fffffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffff9091161781556040805184518152602080860151908201528315159181019190915267ffffffffffffffff85169086907f344267da77f710d34db89516acffe5fc072a678a2549284a49f94a522d0f49df90606001610ed7565b80355f908152600260209081526040808320918391612b4c9190860190860161532e565b67ffffffffffffffff16815260208101919091526040015f20805490915060ff166002816005811115612b8157612b81614ac0565b14158015612ba157506003816005811115612b9e57612b9e614ac0565b14155b15612bee578235612bb8604085016020860161532e565b826040517fd359c16700000000000000000000000000000000000000000000000000000000815260040161051b93929190615a32565b612c198335612c03604086016020870161532e565b612c0f86604001613780565b8560030154613af6565b50919050565b5f612c358483612c30600887615277565b613498565b612c4560c0850160a08601615347565b63ffffffff168310612c86576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810184905260240161051b565b612ca6612c966020840184615531565b612ca16008876152ee565b6134f3565b90505b9392505050565b5f612ccb6020830135612cc6604085018561528a565b613c0e565b9050612d0d6080840135612ce560e0860160c087016151ef565b61ffff16612cf660208601866151ef565b61ffff1684612d08606088018861528a565b613c2d565b61048f576110f560208301836151ef565b8115612d59576040517fda3e087f0000000000000000000000000000000000000000000000000000000081526004810182905260240161051b565b5050565b80355f908152600260209081526040808320918391612d819190860190860161532e565b67ffffffffffffffff16815260208101919091526040015f20805460ff19166005178155600281015490915073ffffffffffffffffffffffffffffffffffffffff6801000000000000000090910416612e0c576002810180547fffffffff0000000000000000000000000000000000000000ffffffffffffffff163368010000000000000000021790555b33612e1d604084016020850161532e565b67ffffffffffffffff16835f01357f07d79972f4d26dabb08d24c2f6a09b6153d93964d4617015214c62f1ca0deef060405160405180910390a45050565b80355f908152600260209081526040808320918391612e7f9190860190860161532e565b67ffffffffffffffff16815260208101919091526040015f20805490915060ff166003816005811115612eb457612eb4614ac0565b14612ecb578235612bb8604085016020860161532e565b612c198335612ee0604086016020870161532e565b612f06612eef87604001613780565b612f0136899003890160e08a0161516c565b613bdc565b8560040154613af6565b8035612f3e610100850135612f2b60e0870160c088016151ef565b61ffff168584612d08602088018861528a565b61056e576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810184905260240161051b565b5f81612f866020850185615347565b63ffffffff16148015612fd25750612fd260e0850135612fac60c0870160a08801615347565b63ffffffff1684612fc0602088018861528a565b612fcd60408a018a61528a565b613c58565b90508061056e576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810183905260240161051b565b5f60c082901d611408565b5f604082901c60070b611408565b5f608082901c60070b611408565b80355f9081526002602090815260408083209183916130599190860190860161532e565b67ffffffffffffffff16815260208101919091526040015f208054909150600290829060ff1916600183021790555080547fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff1672010000000000000000000000000000000000004264ffffffffff16021781556002810180547fffffffff0000000000000000000000000000000000000000ffffffffffffffff1633680100000000000000008102919091179091555f600483015561311e604084016020850161532e565b67ffffffffffffffff16835f01357fe96eba35d0c4705f7531af8c2615c5fa3edcfbd0ef66bd3e38447cc826c2a1a060405160405180910390a45050565b5f6114088260030b90565b5f63ffffffff60a084901c16816001608886901c81161461319a5761318b85613cab565b6131959085615b2a565b6131ae565b836131a486613cab565b6131ae9190615b2a565b90505f8113156131c8575063ffffffff8416149050611408565b80156131d55781156131e0565b63ffffffff85168211155b95945050505050565b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa158015613274573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132989190615a8c565b519050813373ffffffffffffffffffffffffffffffffffffffff8316811461056e576040517f54f59f5a000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff16602482015260440161051b565b5f6133188383600161263a565b8054909150611408908490849064ffffffffff63010000008204811691680100000000000000009004166126d4565b5f5f61335283613019565b61335b84613027565b6133659190615b2a565b905061337086613ae8565b81128061338457506133818661315c565b81135b15613392575f915050611f12565b5f61339c84613ae8565b6133a58561315c565b6133af9190615b2a565b90506133ba87613ae8565b821380156133d157506133ce868684613cdb565b81135b156133e0575f92505050611f12565b6133e98761315c565b82148061340057506133fc868684613d30565b8112155b979650505050505050565b5f5f61341683613019565b61341f84613027565b6134299190615b2a565b845190915061343a57159050611408565b5f6134448461315c565b90505f5f831261345857856040015161345e565b85602001515b60030b90505f5f841361347557866020015161347b565b86604001515b60030b905081831215801561340057509091131595945050505050565b5f816134a76020850185615347565b63ffffffff16148015612fd25750612fd260408501356134cd60c0870160a08801615347565b63ffffffff16846134e16020880188615531565b6134ee60408a018a61528a565b613d74565b5f80613500601484615b49565b9050848185613510601483615a56565b9261351d93929190615b60565b61352691615b87565b60601c95945050505050565b5f84870361354d5761354687878585613dda565b9050613624565b613558876001615a56565b8514801561357a5750606086901c63ffffffff16604085901c63ffffffff1614155b1561358657505f613624565b60a086901c61ffff16851480156135b15750608086901c63ffffffff16604085901c63ffffffff1614155b156135bd57505f613624565b60a086901c61ffff168510156135fb578660b085901c61ffff1610158015613546575060a086901c61ffff1660a085901c61ffff1611159050613624565b8660b085901c61ffff161080613621575060a086901c61ffff1660b085901c61ffff1610155b90505b9695505050505050565b5f8160c085901c61ffff168114613648575f915050612ca9565b60015b818110156136f9575f61367586868481811061366957613669615301565b90506020020135613ed3565b6136948787613685600187615237565b81811061366957613669615301565b1280156136de57506136bd8686848181106136b1576136b1615301565b9050602002013561315c565b6136dc87876136cd600187615237565b8181106136b1576136b1615301565b135b9050806136f0575f9350505050612ca9565b5060010161364b565b508015806131e05750677fffffffffffffff61371b8585613685600186615237565b1495945050505050565b60606137507f0000000000000000000000000000000000000000000000000000000000000000613ee1565b905090565b60606137507f0000000000000000000000000000000000000000000000000000000000000000613ee1565b5f8160405160200161379291906155c9565b604051602081830303815290604052805190602001209050919050565b5f6137b984613f1e565b90506137e260608701356137d360c0890160a08a01615347565b63ffffffff1687848787613c2d565b61060b576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810186905260240161051b565b5f62ffffff607084901c168061383460208501856159f5565b62ffffff1614158061385f575061385d8535613856604088016020890161532e565b8686613f30565b155b1561386d575f915050612ca9565b84355f908152600260209081526040808320929161388f91890190890161532e565b67ffffffffffffffff16815260208101919091526040015f2054610100900460ff161561391d57826060013560045f875f013581526020019081526020015f205f8760200160208101906138e3919061532e565b67ffffffffffffffff1667ffffffffffffffff1681526020019081526020015f205f8381526020019081526020015f205414915050612ca9565b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa1580156139a8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906139cc9190615a8c565b5190505f6139f787356139e260208801886159f5565b606088013561037160a08a0160808b01615347565b73ffffffffffffffffffffffffffffffffffffffff83165f90815260066020908152604080832084845290915290205490915060ff1615613a3e5760019350505050612ca9565b5f80613a8a83613a5160e08a018a615531565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250613f8792505050565b5090925090505f816003811115613aa357613aa3614ac0565b148015613adb57508373ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b9998505050505050505050565b5f602082901c60030b611408565b80821461056e576040517f149dd5b90000000000000000000000000000000000000000000000000000000081526004810185905267ffffffffffffffff84166024820152604481018390526064810182905260840161051b565b5f611408613b5c613fd0565b836040517f19010000000000000000000000000000000000000000000000000000000000008152600281019290925260228201526042902090565b5f63ffffffff60a084901c166001608885901c811614613bc057613bbb8184615bec565b613bca565b613bca8184615b2a565b613bd38561300e565b14949350505050565b5f8282604051602001613bf0929190615c13565b60405160208183030381529060405280519060200120905092915050565b5f6040518260051b858252808560208401376020019020949350505050565b5f5f613c3c8787878787614106565b90508015801590613c4c57508781145b98975050505050505050565b5f613c62876141b4565b86101580613c795750613c7587876141d7565b8414155b15613c8557505f613400565b5f6040518560051b8088833790209050613adb89613ca28a6141b4565b89848888613c2d565b5f608882901c60ff16600314613cc957613cc482613ae8565b611408565b613cd282613ae8565b61140890615c31565b5f805b83811015613d265782613cfc86868481811061366957613669615301565b12613d1e57613d168585838181106136b1576136b1615301565b915050612ca9565b600101613cde565b505f949350505050565b5f805b83811015613d265782613d5186868481811061366957613669615301565b1315613d6c57613d168585838181106136b1576136b1615301565b600101613d33565b5f613d7e876141b4565b86101580613da157506014613d9388886141d7565b613d9d9190615b49565b8414155b15613dad57505f613400565b613c4c88613dba896141b4565b888888604051613dcb929190615c67565b60405180910390208787613c2d565b5f8415613df2578460b085901c61ffff161015613e24565b60b084901c61ffff16151580613e1057508260a085901c61ffff1614155b80613e245750604084901c63ffffffff1615155b15613e3057505f611f12565b82613e3c866001615a56565b148015613e53575081606085901c63ffffffff1614155b15613e5f57505f611f12565b8260a085901c61ffff16148015613e80575081608085901c63ffffffff1614155b15613e8c57505f611f12565b8460a085901c61ffff16118015613eab57508260a085901c61ffff1611155b8015611f0f5750604084901c63ffffffff16606085901c63ffffffff16101595945050505050565b5f602082901c60070b611408565b60605f613eed836141ff565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f816040516020016137929190615cbf565b5f5f613f3e8686868661423f565b90506136246060840135613f5860a0860160808701615347565b63ffffffff16613f6e60c0870160a08801615347565b63ffffffff1684613f8260c089018961528a565b614355565b5f5f5f8351604103613fbe576020840151604085015160608601515f1a613fb088828585614364565b955095509550505050613fc9565b505081515f91506002905b9250925092565b5f3073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614801561403557507f000000000000000000000000000000000000000000000000000000000000000046145b1561405f57507f000000000000000000000000000000000000000000000000000000000000000090565b613750604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f85851061411557505f6131e0565b7effffffffffffffff000000000000000000000000000000000000000000000060b886901b165f90815260098590526029902090506040516001810160018253848460051b810160018a035b80156141a35760018116818b1817156141975760018a1660051b8681860152833560208218860152506041852095506020830192505b6001998a1c991c614161565b501492909202979650505050505050565b5f600860016141c38285615a56565b6141cd9190615237565b6114089190615277565b5f806141e4600884615b49565b6141ee9085615237565b905060088110612ca9576008611f12565b5f60ff8216601f811115611408576040517fb3512b0c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b604080517fa22b413f1b5b6eba215b9063f2760639070f9f40f98df4c09612c17e67859795602082015280820186905267ffffffffffffffff8516606082015262ffffff607085901c16608082015261ffff609085901c1660a082015260ff608885901c1660c082015263ffffffff841660e080830191909152825180830390910181526101009091019091525f90806142d885613ae8565b6040805160208181019390935291860135828201528501356060820152608001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152908290526143349291602001615db3565b60405160208183030381529060405280519060200120915050949350505050565b5f5f613c3c8787878787614457565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561439d57505f9150600390508261444d565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156143ee573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff811661444457505f92506001915082905061444d565b92505f91508190505b9450945094915050565b5f85851061446657505f6131e0565b60b885901b7effffffffffffffff0000000000000000000000000000000000000000000000165f908152600985905260298120905b6001881115614564575f6144b060018a615237565b881480156144c857506144c460028a6152ee565b6001145b905080614538578482036144e257505f92506131e0915050565b5f8686846144ef81615592565b955081811061450057614500615301565b90506020020135905060028961451691906152ee565b1561452a57614525818561457c565b614534565b614534848261457c565b9350505b614543600289615277565b975060026145528a6001615a56565b61455c9190615277565b98505061449b565b808414614571575f613c4c565b509695505050505050565b5f6040516001815360018101939093525060218201526041902090565b803567ffffffffffffffff811681146145b0575f5ffd5b919050565b5f5f604083850312156145c6575f5ffd5b823591506145d660208401614599565b90509250929050565b5f60408284031215612c19575f5ffd5b5f5f5f60808486031215614601575f5ffd5b8335925061461160208501614599565b915061462085604086016145df565b90509250925092565b5f6101208284031215612c19575f5ffd5b803563ffffffff811681146145b0575f5ffd5b5f60608284031215612c19575f5ffd5b5f60808284031215612c19575f5ffd5b5f5f5f5f6101808587031215614681575f5ffd5b61468b8686614629565b935061469a610120860161463a565b925061014085013567ffffffffffffffff8111156146b6575f5ffd5b6146c28782880161464d565b92505061016085013567ffffffffffffffff8111156146df575f5ffd5b6146eb8782880161465d565b91505092959194509250565b801515811461299a575f5ffd5b80356145b0816146f7565b5f5f5f5f5f6101a08688031215614724575f5ffd5b61472e8787614629565b945061012086013567ffffffffffffffff81111561474a575f5ffd5b6147568882890161465d565b94505061014086013567ffffffffffffffff811115614773575f5ffd5b61477f888289016145df565b935050610160860135614791816146f7565b915061018086013567ffffffffffffffff8111156147ad575f5ffd5b6147b98882890161464d565b9150509295509295909350565b5f5f5f61016084860312156147d9575f5ffd5b6147e38585614629565b92506147f2610120850161463a565b915061014084013567ffffffffffffffff81111561480e575f5ffd5b61481a8682870161464d565b9150509250925092565b5f5f5f5f6101808587031215614838575f5ffd5b6148428686614629565b9350614851610120860161463a565b925061014085013567ffffffffffffffff81111561486d575f5ffd5b6148798782880161464d565b92505061016085013567ffffffffffffffff811115614896575f5ffd5b6146eb878288016145df565b62ffffff8116811461299a575f5ffd5b5f5f5f5f608085870312156148c5575f5ffd5b843593506148d560208601614599565b925060408501356148e5816148a2565b9150606085013566ffffffffffffff81168114614900575f5ffd5b939692955090935050565b5f5f5f5f6080858703121561491e575f5ffd5b843593506020850135614930816148a2565b9250604085013591506149456060860161463a565b905092959194509250565b5f5f5f6101608486031215614963575f5ffd5b8335925061497360208501614599565b91506146208560408601614629565b5f5f5f6101608486031215614995575f5ffd5b61499f8585614629565b925061012084013567ffffffffffffffff8111156149bb575f5ffd5b6149c78682870161465d565b92505061014084013567ffffffffffffffff8111156149e4575f5ffd5b61481a868287016145df565b5f5f5f6101608486031215614a03575f5ffd5b614a0d8585614629565b925061012084013567ffffffffffffffff811115614a29575f5ffd5b614a358682870161464d565b92505061014084013567ffffffffffffffff81111561480e575f5ffd5b5f5f5f6101608486031215614a65575f5ffd5b614a6f8585614629565b925061012084013567ffffffffffffffff811115614a8b575f5ffd5b614a978682870161465d565b92505061014084013567ffffffffffffffff811115614ab4575f5ffd5b61481a8682870161465d565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60068110614b22577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b5f61020082019050614b39828451614aed565b6020830151614b4c602084018215159052565b506040830151614b60604084018215159052565b506060830151614b79606084018264ffffffffff169052565b506080830151614b92608084018264ffffffffff169052565b5060a0830151614bab60a084018264ffffffffff169052565b5060c0830151614bc460c084018264ffffffffff169052565b5060e0830151614bdd60e084018264ffffffffff169052565b50610100830151614bf661010084018262ffffff169052565b50610120830151614c2a610120840182805115158252602081015160030b6020830152604081015160030b60408301525050565b5061014083015167ffffffffffffffff81166101808401525061016083015173ffffffffffffffffffffffffffffffffffffffff81166101a0840152506101808301516101c08301526101a0909201516101e09091015290565b5f81518084528060208401602086015e5f6020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b7fff000000000000000000000000000000000000000000000000000000000000008816815260e060208201525f614d0a60e0830189614c84565b8281036040840152614d1c8189614c84565b6060840188905273ffffffffffffffffffffffffffffffffffffffff8716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015614d7e578351835260209384019390920191600101614d60565b50909b9a5050505050505050505050565b5f60a08284031215612c19575f5ffd5b5f5f83601f840112614daf575f5ffd5b50813567ffffffffffffffff811115614dc6575f5ffd5b6020830191508360208260051b8501011115614de0575f5ffd5b9250929050565b5f5f5f5f5f6101008688031215614dfc575f5ffd5b85359450614e0c60208701614599565b9350614e1b8760408801614d8f565b925060e086013567ffffffffffffffff811115614e36575f5ffd5b614e4288828901614d9f565b969995985093965092949392505050565b5f5f5f5f5f5f6101a08789031215614e69575f5ffd5b614e738888614629565b9550614e82610120880161463a565b945061014087013567ffffffffffffffff811115614e9e575f5ffd5b614eaa89828a0161464d565b94505061016087013567ffffffffffffffff811115614ec7575f5ffd5b8701610100818a031215614ed9575f5ffd5b925061018087013567ffffffffffffffff811115614ef5575f5ffd5b614f0189828a01614d9f565b979a9699509497509295939492505050565b5f5f5f5f6101808587031215614f27575f5ffd5b614f318686614629565b935061012085013567ffffffffffffffff811115614f4d575f5ffd5b614f598782880161465d565b93505061014085013567ffffffffffffffff811115614f76575f5ffd5b614879878288016145df565b5f5f5f5f6101008587031215614f96575f5ffd5b84359350614fa660208601614599565b9250614fb58660408701614d8f565b915060e085013567ffffffffffffffff811115614fd0575f5ffd5b6146eb87828801614d8f565b5f5f5f60608486031215614fee575f5ffd5b83359250614ffe60208501614599565b9150604084013561500e816148a2565b809150509250925092565b5f5f5f5f6080858703121561502c575f5ffd5b8435935061503c60208601614599565b9250604085013561504c816148a2565b9396929550929360600135925050565b8060408101831015611408575f5ffd5b5f5f5f5f6101a08587031215615080575f5ffd5b61508a8686614629565b935061509a86610120870161505c565b925061016085013567ffffffffffffffff8111156150b6575f5ffd5b6150c28782880161505c565b92505061018085013567ffffffffffffffff8111156150df575f5ffd5b6146eb8782880161505c565b5f5f5f606084860312156150fd575f5ffd5b8335925061510d60208501614599565b929592945050506040919091013590565b6040516080810167ffffffffffffffff81118282101715615166577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405290565b5f604082840312801561517d575f5ffd5b506040805190810167ffffffffffffffff811182821017156151c6577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604052823581526020928301359281019290925250919050565b61ffff8116811461299a575f5ffd5b5f602082840312156151ff575f5ffd5b8135612ca9816151e0565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b818103818111156114085761140861520a565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f826152855761528561524a565b500490565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126152bd575f5ffd5b83018035915067ffffffffffffffff8211156152d7575f5ffd5b6020019150600581901b3603821315614de0575f5ffd5b5f826152fc576152fc61524a565b500690565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f6020828403121561533e575f5ffd5b612ca982614599565b5f60208284031215615357575f5ffd5b612ca98261463a565b66ffffffffffffff81811683821601908111156114085761140861520a565b803564ffffffffff811681146145b0575f5ffd5b5f602082840312156153a3575f5ffd5b612ca98261537f565b8060030b811461299a575f5ffd5b5f602082840312156153ca575f5ffd5b8135612ca9816153ac565b5f602082840312156153e5575f5ffd5b8135612ca9816146f7565b81356153fb816146f7565b8154602084013561540b816153ac565b6040850135615419816153ac565b8060281b68ffffffff00000000001660ff851515167fffffffffffffffffffffffffffffffffffffffffffffff0000000000000000008516178360081b64ffffffff001617178555505050505050565b8135815261012081016020830135615480816146f7565b151560208301526040830135615495816153ac565b60030b604083015260608301356154ab816153ac565b60030b60608301526154bf6080840161537f565b64ffffffffff1660808301526154d760a0840161537f565b64ffffffffff1660a08301526154ef60c0840161537f565b64ffffffffff1660c083015261550760e0840161537f565b64ffffffffff1660e08301526155206101008401614704565b8015156101008401525b5092915050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112615564575f5ffd5b83018035915067ffffffffffffffff82111561557e575f5ffd5b602001915036819003821315614de0575f5ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036155c2576155c261520a565b5060010190565b81358152602080830135908201526040808301359082015260a0810163ffffffff6155f66060850161463a565b166060830152608083013561560a816151e0565b61ffff811660808401525092915050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261564e575f5ffd5b830160208101925035905067ffffffffffffffff81111561566d575f5ffd5b803603821315614de0575f5ffd5b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126156f5575f5ffd5b830160208101925035905067ffffffffffffffff811115615714575f5ffd5b8060051b3603821315614de0575f5ffd5b8183526020830192505f815f5b84811015615750578135865260209586019590910190600101615732565b5093949350505050565b8183526020830192505f815f5b8481101561575057813561577a816153ac565b60030b86526020958601959190910190600101615767565b8183526020830192505f815f5b848110156157505763ffffffff6157b58361463a565b168652602095860195919091019060010161579f565b608081525f6157da848561561b565b60a060808501526157f06101208501828461567b565b91505061580060208601866156c2565b8483037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff800160a086015280835290915f91906020015b8183101561585557833581526020938401936001939093019201615836565b61586260408901896156c2565b945092507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808682030160c087015261589b818585615725565b93505050506158ad60608601866156c2565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808584030160e08601526158e283828461575a565b925050506158f360808601866156c2565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8085840301610100860152615929838284615792565b9350505050612ca96020830184805460ff8116151583528060081c60030b60208401528060281c60030b6040840152505050565b5f608082840312801561596e575f5ffd5b5061597761511e565b8251815260208084015190820152604080840151908201526060928301519281019290925250919050565b5f602082840312156159b2575f5ffd5b5051919050565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff018336030181126159eb575f5ffd5b9190910192915050565b5f60208284031215615a05575f5ffd5b8135612ca9816148a2565b5f62ffffff821662ffffff8103615a2957615a2961520a565b60010192915050565b83815267ffffffffffffffff8316602082015260608101611f126040830184614aed565b808201808211156114085761140861520a565b805173ffffffffffffffffffffffffffffffffffffffff811681146145b0575f5ffd5b5f6080828403128015615a9d575f5ffd5b50615aa661511e565b615aaf83615a69565b8152602083015160068110615ac2575f5ffd5b60208201526040830151615ad5816148a2565b60408201526060830151615ae8816151e0565b60608201529392505050565b5f60208284031215615b04575f5ffd5b612ca982615a69565b64ffffffffff81811683821601908111156114085761140861520a565b8181035f83128015838313168383128216171561552a5761552a61520a565b80820281158282048414176114085761140861520a565b5f5f85851115615b6e575f5ffd5b83861115615b7a575f5ffd5b5050820193919092039150565b80357fffffffffffffffffffffffffffffffffffffffff000000000000000000000000811690601484101561552a577fffffffffffffffffffffffffffffffffffffffff000000000000000000000000808560140360031b1b82161691505092915050565b8082018281125f831280158216821582161715615c0b57615c0b61520a565b505092915050565b82815260608101612ca9602083018480518252602090810151910152565b5f7f80000000000000000000000000000000000000000000000000000000000000008203615c6157615c6161520a565b505f0390565b818382375f9101908152919050565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff831115615ca6575f5ffd5b8260051b80836020870137939093016020019392505050565b602081525f8235615ccf816148a2565b62ffffff81166020840152506020830135604083810191909152830135606080840191909152830135608080840191909152615d0c90840161463a565b63ffffffff811660a084015250615d2560a0840161463a565b63ffffffff811660c084015250615d3f60c08401846156c2565b61010060e0850152615d5661012085018284615c76565b915050615d6660e085018561561b565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08584030161010086015261362483828461567b565b5f81518060208401855e5f93019283525090919050565b5f612ca6615dc18386615d9c565b84615d9c56';
