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
  '0x610220604052348015610010575f5ffd5b5060405161638338038061638383398101604081905261002f916101ff565b838383836040518060400160405280600981526020016833b934b231b632b0b960b91b815250604051806040016040528060018152602001603160f81b81525061007e8261017360201b60201c565b6101205261008b81610173565b61014052815160208084019190912060e052815190820120610100524660a05261011760e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c0526001600160a01b0393841661016052918316610180529091166101a052805162ffffff166101c052602081015166ffffffffffffff166101e0526040015164ffffffffff16610200525061032492505050565b5f5f829050601f815111156101a6578260405163305a27a960e01b815260040161019d91906102c9565b60405180910390fd5b80516101b1826102fe565b179392505050565b6001600160a01b03811681146101cd575f5ffd5b50565b805166ffffffffffffff811681146101e6575f5ffd5b919050565b805164ffffffffff811681146101e6575f5ffd5b5f5f5f5f84860360c0811215610213575f5ffd5b855161021e816101b9565b602087015190955061022f816101b9565b6040870151909450610240816101b9565b92506060605f1982011215610253575f5ffd5b50604051606081016001600160401b038111828210171561028257634e487b7160e01b5f52604160045260245ffd5b604052606086015162ffffff8116811461029a575f5ffd5b81526102a8608087016101d0565b60208201526102b960a087016101eb565b6040820152939692955090935050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561031e575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e05161020051615f7761040c5f395f81816124dc0152612a7401525f81816115d40152818161194801526128c401525f81816115a60152818161191a015261289601525f611b2b01525f8181610abf015281816116180152818161196f01528181611d5d01526128eb01525f818161260c0152818161323b0152818161330e01528181613a060152613cd301525f61381401525f6137e401525f6142fb01525f6142d301525f61422e01525f61425801525f6142820152615f775ff3fe608060405234801561000f575f5ffd5b50600436106101b0575f3560e01c806383c74c18116100f3578063c5919a8611610093578063e3fb48b51161006e578063e3fb48b514610397578063e6292299146103aa578063f4c01ebe146103bd578063f664244f146103d0575f5ffd5b8063c5919a8614610350578063c7641ccb14610363578063d723158e14610384575f5ffd5b80638cfa8441116100ce5780638cfa844114610304578063ae743b6214610317578063bbf80c281461032a578063c56886fa1461033d575f5ffd5b806383c74c18146102c357806384b0196e146102d6578063895d5101146102f1575f5ffd5b806349fd63c91161015e5780636d117b14116101395780636d117b14146102615780637324ba0d14610274578063759d3de71461028757806379ce7b341461029a575f5ffd5b806349fd63c9146102285780635a7849c21461023b5780635afa6a6b1461024e575f5ffd5b80632a98944c1161018e5780632a98944c146101ef5780632b78bcf51461020257806345cc215014610215575f5ffd5b806311e86a9a146101b45780631d79f469146101c95780632a247074146101dc575b5f5ffd5b6101c76101c2366004614765565b6103e3565b005b6101c76101d736600461479f565b610494565b6101c76101ea36600461481d565b610574565b6101c76101fd3660046148bf565b610613565b6101c7610210366004614976565b610724565b6101c76102233660046149d4565b6108c6565b6101c7610236366004614a62565b61096a565b6101c7610249366004614abb565b610b32565b6101c761025c366004614b00565b610bd5565b6101c761026f366004614b32565b610f1c565b6101c7610282366004614ba0565b610fdc565b6101c7610295366004614c02565b6110d8565b6102ad6102a8366004614765565b611201565b6040516102ba9190614cd6565b60405180910390f35b6101c76102d1366004614765565b611444565b6102de611675565b6040516102ba9796959493929190614e80565b6101c76102ff366004614f97565b6116d3565b6101c7610312366004615003565b6119e4565b6101c76103253660046150c3565b611a38565b6101c7610338366004615132565b611a98565b6101c761034b36600461518c565b611c32565b6101c761035e3660046151c9565b611ddc565b610376610371366004614abb565b611f3a565b6040519081526020016102ba565b6101c761039236600461521c565b611fbd565b6101c76103a5366004614ba0565b612108565b6101c76103b836600461529b565b612276565b6101c76103cb366004614765565b612403565b6101c76103de366004614976565b6125b4565b5f6103f0838360036126e9565b8054909150610445908490849077010000000000000000000000000000000000000000000000900464ffffffffff167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff612783565b805460ff1916600417815560405167ffffffffffffffff83169084907f317ecde310b80fa5087e9c2dd04c42405d5cdfbc3064773fc6d99512e7c9d10a905f90a361048f81612804565b505050565b61049c612953565b5f6104a784846129af565b60028101549091508490849068010000000000000000900473ffffffffffffffffffffffffffffffffffffffff1615610524576040517f3f143246000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044015b60405180910390fd5b5050805461055490859085905f907201000000000000000000000000000000000000900464ffffffffff16612783565b61056e84846105683686900386018661531c565b5f612a2e565b50505050565b61057d84612b3a565b505f610590858563ffffffff1685612c31565b905061059c8583612cc2565b5f602083013560401c63ffffffff168563ffffffff16101580156105d25750602083013560601c63ffffffff168563ffffffff16105b90506106026105e4602085018561539f565b61ffff90811690609085901c16148215151463ffffffff8716612d30565b61060b86612d6f565b505050505050565b61061c85612e6d565b506106278585612cc2565b61064285610638602087018761539f565b61ffff1685612f22565b5f8261065b57602085013560401c63ffffffff1661066a565b602085013560801c63ffffffff165b90505f81156106d957610694878460086106856001876153e7565b61068f9190615427565b612f89565b6106d66106a4602085018561543a565b60086106b16001876153e7565b6106bb919061549e565b8181106106ca576106ca6154b1565b90506020020135613020565b90505b61071281856106f1576106ec873561302b565b6106fb565b6106fb8735613039565b14610709602089018961539f565b61ffff16612d30565b61071b87613047565b50505050505050565b5f61072e84612b3a565b80549091507c0100000000000000000000000000000000000000000000000000000000900462ffffff1663ffffffff84161061079e576040517f388c95c900000000000000000000000000000000000000000000000000000000815263ffffffff8416600482015260240161051b565b83355f9081526003602090815260408083209183916107c2919089019089016154de565b67ffffffffffffffff16815260208082019290925260409081015f90812063ffffffff808916835290845282822083518085019094525473ffffffffffffffffffffffffffffffffffffffff811684527401000000000000000000000000000000000000000090041692820192909252915061084460c0870160a088016154f7565b63ffffffff16826020015163ffffffff1610905080156108b6575f61087487846020015163ffffffff1687612c31565b835173ffffffffffffffffffffffffffffffffffffffff167fffffffffffffffffffffffffffffffffffff000000000000ffffffffffffffff91909116149150505b610602818663ffffffff16612d30565b6108cf84612e6d565b506108e6848361068f600863ffffffff8816615427565b5f6108f4602084018461543a565b610905600863ffffffff881661549e565b818110610914576109146154b1565b905060200201359050610938856109328361ffff60909190911c1690565b84612f22565b61095a61094e82610949853561316e565b613179565b8563ffffffff16612d30565b61096385613047565b5050505050565b6109788262ffffff166131fb565b5f610985858560016126e9565b80549091506109b9908690869064ffffffffff630100000082048116916d0100000000000000000000000000900416612783565b5f85815260056020908152604080832067ffffffffffffffff88168452825280832062ffffff8716845290915281208054849290610a0190849066ffffffffffffff16615510565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff1602179055508262ffffff168467ffffffffffffffff16867f1d3e2d59129dde3c5d1f1078ac9dfdd5266d3141acc04e237e01e395efbdfbbf85604051610a75919066ffffffffffffff91909116815260200190565b60405180910390a46040517f3e1c8f8700000000000000000000000000000000000000000000000000000000815262ffffff8416600482015266ffffffffffffff831660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690633e1c8f87906044015f604051808303815f87803b158015610b15575f5ffd5b505af1158015610b27573d5f5f3e3d5ffd5b505050505050505050565b610b408362ffffff166132dd565b335f908152600660205260408120600191610b5d87878787611f3a565b81526020019081526020015f205f6101000a81548160ff0219169083151502179055508262ffffff16847f22187b69fb869a97680d4966522b0620770b7c356032676d6f87df8efbb5601e8484604051610bc792919091825263ffffffff16602082015260400190565b60405180910390a350505050565b610bdd612953565b5f610be984845f6126e9565b90505f610bfc60c0840160a08501615543565b64ffffffffff16610c1360a0850160808601615543565b64ffffffffff16108015610c525750610c3260e0840160c08501615543565b64ffffffffff16610c4960c0850160a08601615543565b64ffffffffff16105b8015610c8a5750610c6a610100840160e08501615543565b64ffffffffff16610c8160e0850160c08601615543565b64ffffffffff16105b8015610cab5750610ca160c0840160a08501615543565b64ffffffffff1642105b9050808015610cde5750610cc5606084016040850161556a565b60030b610cd8608085016060860161556a565b60030b13155b85859091610d2b576040517f75773a76000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff16602482015260440161051b565b5050815460ff19166001178255610d4a61012084016101008501615585565b8254901515610100027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff909116178255610d8a60a0840160808501615543565b825464ffffffffff919091166301000000027fffffffffffffffffffffffffffffffffffffffffffffffff0000000000ffffff909116178255610dd360c0840160a08501615543565b825464ffffffffff9190911668010000000000000000027fffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff909116178255610e2160e0840160c08501615543565b825464ffffffffff919091166d0100000000000000000000000000027fffffffffffffffffffffffffffff0000000000ffffffffffffffffffffffffff909116178255610e75610100840160e08501615543565b825464ffffffffff919091167201000000000000000000000000000000000000027fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff9091161782556020830160018301610ecf82826155a0565b9050508367ffffffffffffffff16857fe44d49875ef1200cd8e9d08cdea7af51b1fb44ef29f75feb2ad0f3a7f9eef64d85604051610f0d9190615619565b60405180910390a35050505050565b5f610f2684612e6d565b9050610f328484612cc2565b610f4d84610f43602086018661539f565b61ffff1684612f22565b5f610f5b602085018561539f565b61ffff1615610f8557610f806020850135610f79604087018761543a565b86356133ff565b610fc9565b60408051606081018252600184015460ff8116151582526101008104600390810b602084015265010000000000909104900b91810191909152610fc99084356134c3565b905061095a81610709602087018761539f565b610fe583612e6d565b506110038383610ff860208201826154f7565b63ffffffff16612f89565b611020838261101560208601866154f7565b63ffffffff16613550565b60015f5b81801561103e5750611039602085018561543a565b905081105b156110b2575f61105a61105460208601866156e1565b846135ab565b90508061109d61106d602088018861543a565b8581811061107d5761107d6154b1565b9050602002013573ffffffffffffffffffffffffffffffffffffffff1690565b14925050806110ab90615742565b9050611024565b506110cf816110c460208601866154f7565b63ffffffff16612d30565b61056e84613047565b6110e183612b3a565b506110ec8383612cc2565b6110f68382612cc2565b611103602083018361539f565b61ffff16611114602083018361539f565b61ffff1610156111645761112b602082018261539f565b6040517f388c95c900000000000000000000000000000000000000000000000000000000815261ffff909116600482015260240161051b565b5f6111c4611175602085018561539f565b61ffff166020808601359061118c9086018661539f565b61ffff1660208601356111a560e08a0160c08b0161539f565b61ffff166111b960c08b0160a08c016154f7565b63ffffffff166135ea565b80156111e557506111e560208401356111e0604086018661543a565b6136e6565b90506111f881610709602086018661539f565b61056e84612d6f565b604080516101c080820183525f808352602080840182905283850182905260608085018390526080850183905260a0850183905260c0850183905260e085018390526101008501839052855190810186528281528082018390528086018390526101208501526101408401829052610160840182905261018084018290526101a084018290528682526002815284822067ffffffffffffffff8716835290528390208351918201909352825491929091829060ff1660058111156112c7576112c7614c70565b60058111156112d8576112d8614c70565b8152815461010080820460ff9081161515602080860191909152620100008404821615156040808701919091526301000000850464ffffffffff90811660608089019190915268010000000000000000808804831660808a01526d01000000000000000000000000008804831660a08a015272010000000000000000000000000000000000008804831660c08a015277010000000000000000000000000000000000000000000000880490921660e08901527c010000000000000000000000000000000000000000000000000000000090960462ffffff168588015281519586018252600188015493841615158652938304600390810b9286019290925265010000000000909204810b91840191909152610120840192909252600284015467ffffffffffffffff81166101408501520473ffffffffffffffffffffffffffffffffffffffff166101608301528201546101808201526004909101546101a09091015290505b92915050565b5f82815260026020818152604080842067ffffffffffffffff861685529091529091209081015481546801000000000000000090910473ffffffffffffffffffffffffffffffffffffffff169062010000900460ff1680156114bb575073ffffffffffffffffffffffffffffffffffffffff811615155b84849091611508576040517f9864fd6f000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff16602482015260440161051b565b505081547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff16825560405173ffffffffffffffffffffffffffffffffffffffff82169067ffffffffffffffff85169086907ff955c98c109f16953e518904c470ba253561f12050efc009e4d41351305cf41c905f90a46040517fdc917d230000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016602482015273ffffffffffffffffffffffffffffffffffffffff82811660448301527f0000000000000000000000000000000000000000000000000000000000000000169063dc917d23906064015f604051808303815f87803b158015611659575f5ffd5b505af115801561166b573d5f5f3e3d5ffd5b5050505050505050565b5f6060805f5f5f60606116866137dd565b61168e61380d565b604080515f808252602082019092527f0f000000000000000000000000000000000000000000000000000000000000009b939a50919850469750309650945092509050565b6116db612953565b5f6116e8868660016126e9565b8054909150611721908790879064ffffffffff6801000000000000000082048116916d0100000000000000000000000000900416612783565b80547c0100000000000000000000000000000000000000000000000000000000900462ffffff16828181811461178c576040517fc6c9cdef0000000000000000000000000000000000000000000000000000000081526004810192909252602482015260440161051b565b50508154620100027fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff009091161782556002820180547fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000164367ffffffffffffffff161790556117fa85613838565b60038301555f5b818110156118ae5784848281811061181b5761181b6154b1565b905060200201602081019061183091906154f7565b5f89815260036020908152604080832067ffffffffffffffff8c16845282528083208584529091529020805463ffffffff9290921674010000000000000000000000000000000000000000027fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff909216919091179055600101611801565b508567ffffffffffffffff16877f95ca85dfddd093567068a86264db64b03ced4f526ccaa37f27ca9c72e2aab107876040516118ea9190615779565b60405180910390a36040517ff2afdc7d0000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063f2afdc7d906044015f604051808303815f87803b1580156119c5575f5ffd5b505af11580156119d7573d5f5f3e3d5ffd5b5050505050505050505050565b6119ed86612b3a565b505f611a00878763ffffffff1687612c31565b9050611a15878763ffffffff16868686613867565b611a2f611a238883876138d3565b8763ffffffff16612d30565b61071b87612d6f565b611a4184612e6d565b50611a4c8484612cc2565b611a5d84610f43602086018661539f565b611a7384602085013560b01c61ffff1683612f22565b6110cf611a80823561316e565b611a8a8435613ba0565b14610709602086018661539f565b5f611aa385856129af565b80549091507201000000000000000000000000000000000000900464ffffffffff16421015611ad457611ad4612953565b611aec8585611ae286613838565b8460030154613bae565b6040517f884398230000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690638843982390611b65908690600187019060040161597b565b608060405180830381865afa158015611b80573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ba49190615b0d565b80519091508435148015611bbf575083604001358160200151145b815160208301519091611c07576040517f6ddb26870000000000000000000000000000000000000000000000000000000081526004810192909252602482015260440161051b565b505061060b868660405180604001604052808560400151815260200185606001518152506001612a2e565b60045f84815260026020908152604080832067ffffffffffffffff8716845290915290205460ff166005811115611c6b57611c6b614c70565b14611c7e57611c7c838360056126e9565b505b5f83815260056020908152604080832067ffffffffffffffff861680855290835281842062ffffff86168086529084529382902080547fffffffffffffffffffffffffffffffffffffffffffffffffff000000000000008116909155915166ffffffffffffff9092168083529392909187917f15a3d47a54ccb2c24ef43524d4a3b3c4324731d99c87d6b597cda2a1bfc5e270910160405180910390a46040517f39baf62800000000000000000000000000000000000000000000000000000000815262ffffff8316600482015266ffffffffffffff821660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906339baf628906044016020604051808303815f875af1158015611db8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109639190615b52565b611dea8262ffffff166132dd565b611df48484613c08565b5484908490610100900460ff16611e4a576040517f959915ec000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff16602482015260440161051b565b50505f84815260046020908152604080832067ffffffffffffffff87168452825280832062ffffff86168452918290529091205485908590859015611eda576040517fd95d4f47000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015262ffffff16604482015260640161051b565b50505062ffffff83165f8181526020838152604091829020859055905184815267ffffffffffffffff87169188917ff29d992ced24e1a79bcc653c3b3a60aa481b6307b93c60cff7c97bf4bbf194a1910160405180910390a45050505050565b604080517fd6e3aff1b3c6518bc7625c5f304be0a41c43ad13c80e85382c22311f7c3026e560208083019190915281830187905262ffffff861660608301526080820185905263ffffffff841660a0808401919091528351808403909101815260c090920190925280519101205f90611fb290613c44565b90505b949350505050565b611fc684612b3a565b505f5b60028110156120525761204a85858360028110611fe857611fe86154b1565b602002016020810190611ffb91906154f7565b63ffffffff16858460028110612013576120136154b1565b6020028101906120239190615b69565b858560028110612035576120356154b1565b602002810190612045919061543a565b613867565b600101611fc9565b505f6120616020840184615b69565b6040013561206f8480615b69565b604001351415806120bb57506120886020840184615b69565b612096906020810190615ba5565b62ffffff166120a58480615b69565b6120b3906020810190615ba5565b62ffffff1614155b90506120ff81806120f257506120d760408601602087016154f7565b63ffffffff166120ea60208701876154f7565b63ffffffff16145b6110c460208701876154f7565b61096385612d6f565b61211183612e6d565b506121248383610ff860208201826154f7565b5f8080612134602085018561543a565b90501115612191576121608584600161215060208901896154f7565b63ffffffff1661068f91906153e7565b61218a612170602085018561543a565b600161217f602088018861543a565b6106bb9291506153e7565b90506121d9565b5f61219f60208601866154f7565b63ffffffff1611156121d9576121d66121bb602086018661543a565b846121c581615742565b95508181106106ca576106ca6154b1565b90505b60015b8080156121f657506121f1602086018661543a565b905083105b1561225c5761222861220b602087018761543a565b8581811061221b5761221b6154b1565b9050602002013583613c8b565b905061224a61223a602087018761543a565b858181106106ca576106ca6154b1565b915061225583615742565b92506121dc565b61226d816110c460208801886154f7565b61060b86613047565b612288607082901c62ffffff166132dd565b5f6122938484613c08565b90505f60a083901c1580156122b25750604083901c65ffffffffffff16155b80156122c557506004608884901c60ff16105b90508281612302576040517f01e8712900000000000000000000000000000000000000000000000000000000815260040161051b91815260200190565b5081545f907c0100000000000000000000000000000000000000000000000000000000900462ffffff1683601c61233883615bc0565b82546101009290920a62ffffff8181021990931691831602179091555f88815260036020908152604080832067ffffffffffffffff8b168085529083528184209486168085529483529281902080547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff8b16179055518881529394509192909189917f0a2c60ec1c99d588b8b2e17824f60e646729a59e47526d6cb85cb1d58f4377c9910160405180910390a4505050505050565b5f82815260026020908152604080832067ffffffffffffffff8516845290915290206001815460ff16600581111561243d5761243d614c70565b148061245e57506002815460ff16600581111561245c5761245c614c70565b145b81548491849160ff16906124a1576040517fd359c16700000000000000000000000000000000000000000000000000000000815260040161051b93929190615be2565b5050506124ac613cd0565b61256a575f6001825460ff1660058111156124c9576124c9614c70565b1461251f57815461251a9064ffffffffff7f00000000000000000000000000000000000000000000000000000000000000008116917201000000000000000000000000000000000000900416615c06565b61253a565b81546d0100000000000000000000000000900464ffffffffff165b90506125688484837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff612783565b505b805460ff1916600517815560405167ffffffffffffffff83169084907fbf1ff0815059f10fa75d85a650740b55a0945a1a3a2adeb60c08c85794f62204905f90a361048f81612804565b6125bd83612b3a565b505f6125d0848463ffffffff1684612c31565b6040517f4b07954a00000000000000000000000000000000000000000000000000000000815262ffffff607083901c1660048201529091505f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa158015612666573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061268a9190615c3c565b6020015190505f808260058111156126a4576126a4614c70565b141580156126c4575060048260058111156126c1576126c1614c70565b14155b80156126d757506004608884901c60ff16105b9050610602818663ffffffff16612d30565b5f83815260026020908152604080832067ffffffffffffffff86168452909152902081600581111561271d5761271d614c70565b815460ff16600581111561273357612733614c70565b82548692869260ff9092169114612779576040517fd359c16700000000000000000000000000000000000000000000000000000000815260040161051b93929190615be2565b5050509392505050565b5f82421015801561279357508142105b90508484428585856127f8576040517f5e4c7629000000000000000000000000000000000000000000000000000000008152600481019590955267ffffffffffffffff909316602485015260448401919091526064830152608482015260a40161051b565b50505050505050505050565b805462010000900460ff1615806128405750600281015468010000000000000000900473ffffffffffffffffffffffffffffffffffffffff1615155b156128485750565b80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff1681556040517f7fe8c80a0000000000000000000000000000000000000000000000000000000081527f0000000000000000000000000000000000000000000000000000000000000000600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690637fe8c80a906044015f604051808303815f87803b158015612941575f5ffd5b505af1158015610963573d5f5f3e3d5ffd5b61295b613cd0565b33906129ac576040517f75e9c8e400000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909116600482015260240161051b565b50565b5f6129bc838360026126e9565b600281015490915067ffffffffffffffff16838382438110612a24576040517f12359f58000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff9091166024830152604482015260640161051b565b5050505092915050565b5f84815260026020908152604080832067ffffffffffffffff871684529091529020805460ff191660039081178255810154612a6a9084613d91565b6004820155612a997f000000000000000000000000000000000000000000000000000000000000000042615ca4565b815464ffffffffff9190911677010000000000000000000000000000000000000000000000027fffffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffff9091161781556040805184518152602080860151908201528315159181019190915267ffffffffffffffff85169086907f344267da77f710d34db89516acffe5fc072a678a2549284a49f94a522d0f49df90606001610f0d565b80355f908152600260209081526040808320918391612b5e919086019086016154de565b67ffffffffffffffff16815260208101919091526040015f20805490915060ff166002816005811115612b9357612b93614c70565b14158015612bb357506003816005811115612bb057612bb0614c70565b14155b15612c00578235612bca60408501602086016154de565b826040517fd359c16700000000000000000000000000000000000000000000000000000000815260040161051b93929190615be2565b612c2b8335612c1560408601602087016154de565b612c2186604001613838565b8560030154613bae565b50919050565b5f612c478483612c42600887615427565b613550565b612c5760c0850160a086016154f7565b63ffffffff168310612c98576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810184905260240161051b565b612cb8612ca860208401846156e1565b612cb360088761549e565b6135ab565b90505b9392505050565b5f612cdd6020830135612cd8604085018561543a565b613dc3565b9050612d1f6080840135612cf760e0860160c0870161539f565b61ffff16612d08602086018661539f565b61ffff1684612d1a606088018861543a565b613de2565b61048f5761112b602083018361539f565b8115612d6b576040517fda3e087f0000000000000000000000000000000000000000000000000000000081526004810182905260240161051b565b5050565b80355f908152600260209081526040808320918391612d93919086019086016154de565b67ffffffffffffffff16815260208101919091526040015f20805460ff19166005178155600281015490915073ffffffffffffffffffffffffffffffffffffffff6801000000000000000090910416612e1e576002810180547fffffffff0000000000000000000000000000000000000000ffffffffffffffff163368010000000000000000021790555b33612e2f60408401602085016154de565b67ffffffffffffffff16835f01357f07d79972f4d26dabb08d24c2f6a09b6153d93964d4617015214c62f1ca0deef060405160405180910390a45050565b80355f908152600260209081526040808320918391612e91919086019086016154de565b67ffffffffffffffff16815260208101919091526040015f20805490915060ff166003816005811115612ec657612ec6614c70565b14612edd578235612bca60408501602086016154de565b612c2b8335612ef260408601602087016154de565b612f18612f0187604001613838565b612f1336899003890160e08a0161531c565b613d91565b8560040154613bae565b8035612f50610100850135612f3d60e0870160c0880161539f565b61ffff168584612d1a602088018861543a565b61056e576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810184905260240161051b565b5f81612f9860208501856154f7565b63ffffffff16148015612fe45750612fe460e0850135612fbe60c0870160a088016154f7565b63ffffffff1684612fd2602088018861543a565b612fdf60408a018a61543a565b613e91565b90508061056e576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810183905260240161051b565b5f60c082901d61143e565b5f604082901c60070b61143e565b5f608082901c60070b61143e565b80355f90815260026020908152604080832091839161306b919086019086016154de565b67ffffffffffffffff16815260208101919091526040015f208054909150600290829060ff1916600183021790555080547fffffffffffffffffff0000000000ffffffffffffffffffffffffffffffffffff1672010000000000000000000000000000000000004264ffffffffff16021781556002810180547fffffffff0000000000000000000000000000000000000000ffffffffffffffff1633680100000000000000008102919091179091555f600483015561313060408401602085016154de565b67ffffffffffffffff16835f01357fe96eba35d0c4705f7531af8c2615c5fa3edcfbd0ef66bd3e38447cc826c2a1a060405160405180910390a45050565b5f61143e8260030b90565b5f63ffffffff60a084901c16816001608886901c8116146131ac5761319d85613ee4565b6131a79085615cc1565b6131c0565b836131b686613ee4565b6131c09190615cc1565b90505f8113156131da575063ffffffff841614905061143e565b80156131e75781156131f2565b63ffffffff85168211155b95945050505050565b613203613cd0565b80156132d0575060016040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018390527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa158015613295573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132b99190615c3c565b6020015160058111156132ce576132ce614c70565b145b156132d85750565b6129ac815b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa158015613368573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061338c9190615c3c565b519050813373ffffffffffffffffffffffffffffffffffffffff8316811461056e576040517f54f59f5a000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff16602482015260440161051b565b5f5f61340a8361302b565b61341384613039565b61341d9190615cc1565b905061342886613ba0565b81128061343c57506134398661316e565b81135b1561344a575f915050611fb5565b5f61345484613ba0565b61345d8561316e565b6134679190615cc1565b905061347287613ba0565b821380156134895750613486868684613f14565b81135b15613498575f92505050611fb5565b6134a18761316e565b8214806134b857506134b4868684613f69565b8112155b979650505050505050565b5f5f6134ce8361302b565b6134d784613039565b6134e19190615cc1565b84519091506134f25715905061143e565b5f6134fc8461316e565b90505f5f8312613510578560400151613516565b85602001515b60030b90505f5f841361352d578660200151613533565b86604001515b60030b90508183121580156134b857509091131595945050505050565b5f8161355f60208501856154f7565b63ffffffff16148015612fe45750612fe4604085013561358560c0870160a088016154f7565b63ffffffff168461359960208801886156e1565b6135a660408a018a61543a565b613fad565b5f806135b8601484615ce0565b90508481856135c8601483615c06565b926135d593929190615cf7565b6135de91615d1e565b60601c95945050505050565b5f848703613605576135fe8787858561401f565b90506136dc565b613610876001615c06565b851480156136325750606086901c63ffffffff16604085901c63ffffffff1614155b1561363e57505f6136dc565b60a086901c61ffff16851480156136695750608086901c63ffffffff16604085901c63ffffffff1614155b1561367557505f6136dc565b60a086901c61ffff168510156136b3578660b085901c61ffff16101580156135fe575060a086901c61ffff1660a085901c61ffff16111590506136dc565b8660b085901c61ffff1610806136d9575060a086901c61ffff1660b085901c61ffff1610155b90505b9695505050505050565b5f8160c085901c61ffff168114613700575f915050612cbb565b60015b818110156137b1575f61372d868684818110613721576137216154b1565b90506020020135614118565b61374c878761373d6001876153e7565b818110613721576137216154b1565b1280156137965750613775868684818110613769576137696154b1565b9050602002013561316e565b61379487876137856001876153e7565b818110613769576137696154b1565b135b9050806137a8575f9350505050612cbb565b50600101613703565b508015806131f25750677fffffffffffffff6137d3858561373d6001866153e7565b1495945050505050565b60606138087f0000000000000000000000000000000000000000000000000000000000000000614126565b905090565b60606138087f0000000000000000000000000000000000000000000000000000000000000000614126565b5f8160405160200161384a9190615779565b604051602081830303815290604052805190602001209050919050565b5f61387184614163565b905061389a606087013561388b60c0890160a08a016154f7565b63ffffffff1687848787613de2565b61060b576040517f388c95c90000000000000000000000000000000000000000000000000000000081526004810186905260240161051b565b5f62ffffff607084901c16806138ec6020850185615ba5565b62ffffff161415806139175750613915853561390e60408801602089016154de565b8686614175565b155b15613925575f915050612cbb565b84355f90815260026020908152604080832092916139479189019089016154de565b67ffffffffffffffff16815260208101919091526040015f2054610100900460ff16156139d557826060013560045f875f013581526020019081526020015f205f87602001602081019061399b91906154de565b67ffffffffffffffff1667ffffffffffffffff1681526020019081526020015f205f8381526020019081526020015f205414915050612cbb565b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa158015613a60573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613a849190615c3c565b5190505f613aaf8735613a9a6020880188615ba5565b606088013561037160a08a0160808b016154f7565b73ffffffffffffffffffffffffffffffffffffffff83165f90815260066020908152604080832084845290915290205490915060ff1615613af65760019350505050612cbb565b5f80613b4283613b0960e08a018a6156e1565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152506141cc92505050565b5090925090505f816003811115613b5b57613b5b614c70565b148015613b9357508373ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b9998505050505050505050565b5f602082901c60030b61143e565b80821461056e576040517f149dd5b90000000000000000000000000000000000000000000000000000000081526004810185905267ffffffffffffffff84166024820152604481018390526064810182905260840161051b565b5f613c15838360016126e9565b805490915061143e908490849064ffffffffff6301000000820481169168010000000000000000900416612783565b5f61143e613c50614215565b836040517f19010000000000000000000000000000000000000000000000000000000000008152600281019290925260228201526042902090565b5f63ffffffff60a084901c166001608885901c811614613cb457613caf8184615d83565b613cbe565b613cbe8184615cc1565b613cc785613020565b14949350505050565b5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663570ca7356040518163ffffffff1660e01b8152600401602060405180830381865afa158015613d3a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613d5e9190615daa565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff1614905090565b5f8282604051602001613da5929190615dc3565b60405160208183030381529060405280519060200120905092915050565b5f6040518260051b858252808560208401376020019020949350505050565b5f858510613df157505f6136dc565b60b885901b7effffffffffffffff0000000000000000000000000000000000000000000000165f90815260098590526029902060405160018153848460051b810160018a035b8015613e7f5760018116818b181715613e735760018a16858160051b60010186015283358160051b602103860152506041842094506020830192505b6001998a1c991c613e37565b50149190981416979650505050505050565b5f613e9b8761434b565b86101580613eb25750613eae878761436e565b8414155b15613ebe57505f6134b8565b5f6040518560051b8088833790209050613b9389613edb8a61434b565b89848888613de2565b5f608882901c60ff16600314613f0257613efd82613ba0565b61143e565b613f0b82613ba0565b61143e90615de1565b5f805b83811015613f5f5782613f35868684818110613721576137216154b1565b12613f5757613f4f858583818110613769576137696154b1565b915050612cbb565b600101613f17565b505f949350505050565b5f805b83811015613f5f5782613f8a868684818110613721576137216154b1565b1315613fa557613f4f858583818110613769576137696154b1565b600101613f6c565b5f613fb78761434b565b86101580613fda57506014613fcc888861436e565b613fd69190615ce0565b8414155b15613fe657505f6134b8565b61401388613ff38961434b565b888888604051614004929190615e17565b60405180910390208787613de2565b98975050505050505050565b5f8415614037578460b085901c61ffff161015614069565b60b084901c61ffff1615158061405557508260a085901c61ffff1614155b806140695750604084901c63ffffffff1615155b1561407557505f611fb5565b82614081866001615c06565b148015614098575081606085901c63ffffffff1614155b156140a457505f611fb5565b8260a085901c61ffff161480156140c5575081608085901c63ffffffff1614155b156140d157505f611fb5565b8460a085901c61ffff161180156140f057508260a085901c61ffff1611155b8015611fb25750604084901c63ffffffff16606085901c63ffffffff16101595945050505050565b5f602082901c60070b61143e565b60605f61413283614396565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f8160405160200161384a9190615e6f565b5f5f614183868686866143d6565b90506136dc606084013561419d60a08601608087016154f7565b63ffffffff166141b360c0870160a088016154f7565b63ffffffff16846141c760c089018961543a565b6144ec565b5f5f5f8351604103614203576020840151604085015160608601515f1a6141f588828585614514565b95509550955050505061420e565b505081515f91506002905b9250925092565b5f3073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614801561427a57507f000000000000000000000000000000000000000000000000000000000000000046145b156142a457507f000000000000000000000000000000000000000000000000000000000000000090565b613808604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f6008600161435a8285615c06565b61436491906153e7565b61143e9190615427565b5f8061437b600884615ce0565b61438590856153e7565b905060088110612cbb576008611fb5565b5f60ff8216601f81111561143e576040517fb3512b0c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b604080517fa22b413f1b5b6eba215b9063f2760639070f9f40f98df4c09612c17e67859795602082015280820186905267ffffffffffffffff8516606082015262ffffff607085901c16608082015261ffff609085901c1660a082015260ff608885901c1660c082015263ffffffff841660e080830191909152825180830390910181526101009091019091525f908061446f85613ba0565b6040805160208181019390935291860135828201528501356060820152608001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152908290526144cb9291602001615f63565b60405160208183030381529060405280519060200120915050949350505050565b5f5f6144fb8787878787614607565b9050801580159061401357509096149695505050505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561454d57505f915060039050826145fd565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa15801561459e573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff81166145f457505f9250600191508290506145fd565b92505f91508190505b9450945094915050565b5f85851061461657505f6131f2565b60b885901b7effffffffffffffff0000000000000000000000000000000000000000000000165f908152600985905260298120905b6001881115614714575f61466060018a6153e7565b88148015614678575061467460028a61549e565b6001145b9050806146e85784820361469257505f92506131f2915050565b5f86868461469f81615742565b95508181106146b0576146b06154b1565b9050602002013590506002896146c6919061549e565b156146da576146d5818561472c565b6146e4565b6146e4848261472c565b9350505b6146f3600289615427565b975060026147028a6001615c06565b61470c9190615427565b98505061464b565b808414614721575f614013565b509695505050505050565b5f6040516001815360018101939093525060218201526041902090565b803567ffffffffffffffff81168114614760575f5ffd5b919050565b5f5f60408385031215614776575f5ffd5b8235915061478660208401614749565b90509250929050565b5f60408284031215612c2b575f5ffd5b5f5f5f608084860312156147b1575f5ffd5b833592506147c160208501614749565b91506147d0856040860161478f565b90509250925092565b5f6101208284031215612c2b575f5ffd5b803563ffffffff81168114614760575f5ffd5b5f60608284031215612c2b575f5ffd5b5f60808284031215612c2b575f5ffd5b5f5f5f5f6101808587031215614831575f5ffd5b61483b86866147d9565b935061484a61012086016147ea565b925061014085013567ffffffffffffffff811115614866575f5ffd5b614872878288016147fd565b92505061016085013567ffffffffffffffff81111561488f575f5ffd5b61489b8782880161480d565b91505092959194509250565b80151581146129ac575f5ffd5b8035614760816148a7565b5f5f5f5f5f6101a086880312156148d4575f5ffd5b6148de87876147d9565b945061012086013567ffffffffffffffff8111156148fa575f5ffd5b6149068882890161480d565b94505061014086013567ffffffffffffffff811115614923575f5ffd5b61492f8882890161478f565b935050610160860135614941816148a7565b915061018086013567ffffffffffffffff81111561495d575f5ffd5b614969888289016147fd565b9150509295509295909350565b5f5f5f6101608486031215614989575f5ffd5b61499385856147d9565b92506149a261012085016147ea565b915061014084013567ffffffffffffffff8111156149be575f5ffd5b6149ca868287016147fd565b9150509250925092565b5f5f5f5f61018085870312156149e8575f5ffd5b6149f286866147d9565b9350614a0161012086016147ea565b925061014085013567ffffffffffffffff811115614a1d575f5ffd5b614a29878288016147fd565b92505061016085013567ffffffffffffffff811115614a46575f5ffd5b61489b8782880161478f565b62ffffff811681146129ac575f5ffd5b5f5f5f5f60808587031215614a75575f5ffd5b84359350614a8560208601614749565b92506040850135614a9581614a52565b9150606085013566ffffffffffffff81168114614ab0575f5ffd5b939692955090935050565b5f5f5f5f60808587031215614ace575f5ffd5b843593506020850135614ae081614a52565b925060408501359150614af5606086016147ea565b905092959194509250565b5f5f5f6101608486031215614b13575f5ffd5b83359250614b2360208501614749565b91506147d085604086016147d9565b5f5f5f6101608486031215614b45575f5ffd5b614b4f85856147d9565b925061012084013567ffffffffffffffff811115614b6b575f5ffd5b614b778682870161480d565b92505061014084013567ffffffffffffffff811115614b94575f5ffd5b6149ca8682870161478f565b5f5f5f6101608486031215614bb3575f5ffd5b614bbd85856147d9565b925061012084013567ffffffffffffffff811115614bd9575f5ffd5b614be5868287016147fd565b92505061014084013567ffffffffffffffff8111156149be575f5ffd5b5f5f5f6101608486031215614c15575f5ffd5b614c1f85856147d9565b925061012084013567ffffffffffffffff811115614c3b575f5ffd5b614c478682870161480d565b92505061014084013567ffffffffffffffff811115614c64575f5ffd5b6149ca8682870161480d565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60068110614cd2577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b5f61020082019050614ce9828451614c9d565b6020830151614cfc602084018215159052565b506040830151614d10604084018215159052565b506060830151614d29606084018264ffffffffff169052565b506080830151614d42608084018264ffffffffff169052565b5060a0830151614d5b60a084018264ffffffffff169052565b5060c0830151614d7460c084018264ffffffffff169052565b5060e0830151614d8d60e084018264ffffffffff169052565b50610100830151614da661010084018262ffffff169052565b50610120830151614dda610120840182805115158252602081015160030b6020830152604081015160030b60408301525050565b5061014083015167ffffffffffffffff81166101808401525061016083015173ffffffffffffffffffffffffffffffffffffffff81166101a0840152506101808301516101c08301526101a0909201516101e09091015290565b5f81518084528060208401602086015e5f6020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b7fff000000000000000000000000000000000000000000000000000000000000008816815260e060208201525f614eba60e0830189614e34565b8281036040840152614ecc8189614e34565b6060840188905273ffffffffffffffffffffffffffffffffffffffff8716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015614f2e578351835260209384019390920191600101614f10565b50909b9a5050505050505050505050565b5f60a08284031215612c2b575f5ffd5b5f5f83601f840112614f5f575f5ffd5b50813567ffffffffffffffff811115614f76575f5ffd5b6020830191508360208260051b8501011115614f90575f5ffd5b9250929050565b5f5f5f5f5f6101008688031215614fac575f5ffd5b85359450614fbc60208701614749565b9350614fcb8760408801614f3f565b925060e086013567ffffffffffffffff811115614fe6575f5ffd5b614ff288828901614f4f565b969995985093965092949392505050565b5f5f5f5f5f5f6101a08789031215615019575f5ffd5b61502388886147d9565b955061503261012088016147ea565b945061014087013567ffffffffffffffff81111561504e575f5ffd5b61505a89828a016147fd565b94505061016087013567ffffffffffffffff811115615077575f5ffd5b8701610100818a031215615089575f5ffd5b925061018087013567ffffffffffffffff8111156150a5575f5ffd5b6150b189828a01614f4f565b979a9699509497509295939492505050565b5f5f5f5f61018085870312156150d7575f5ffd5b6150e186866147d9565b935061012085013567ffffffffffffffff8111156150fd575f5ffd5b6151098782880161480d565b93505061014085013567ffffffffffffffff811115615126575f5ffd5b614a298782880161478f565b5f5f5f5f6101008587031215615146575f5ffd5b8435935061515660208601614749565b92506151658660408701614f3f565b915060e085013567ffffffffffffffff811115615180575f5ffd5b61489b87828801614f3f565b5f5f5f6060848603121561519e575f5ffd5b833592506151ae60208501614749565b915060408401356151be81614a52565b809150509250925092565b5f5f5f5f608085870312156151dc575f5ffd5b843593506151ec60208601614749565b925060408501356151fc81614a52565b9396929550929360600135925050565b806040810183101561143e575f5ffd5b5f5f5f5f6101a08587031215615230575f5ffd5b61523a86866147d9565b935061524a86610120870161520c565b925061016085013567ffffffffffffffff811115615266575f5ffd5b6152728782880161520c565b92505061018085013567ffffffffffffffff81111561528f575f5ffd5b61489b8782880161520c565b5f5f5f606084860312156152ad575f5ffd5b833592506152bd60208501614749565b929592945050506040919091013590565b6040516080810167ffffffffffffffff81118282101715615316577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405290565b5f604082840312801561532d575f5ffd5b506040805190810167ffffffffffffffff81118282101715615376577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604052823581526020928301359281019290925250919050565b61ffff811681146129ac575f5ffd5b5f602082840312156153af575f5ffd5b8135612cbb81615390565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8181038181111561143e5761143e6153ba565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f82615435576154356153fa565b500490565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261546d575f5ffd5b83018035915067ffffffffffffffff821115615487575f5ffd5b6020019150600581901b3603821315614f90575f5ffd5b5f826154ac576154ac6153fa565b500690565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f602082840312156154ee575f5ffd5b612cbb82614749565b5f60208284031215615507575f5ffd5b612cbb826147ea565b66ffffffffffffff818116838216019081111561143e5761143e6153ba565b803564ffffffffff81168114614760575f5ffd5b5f60208284031215615553575f5ffd5b612cbb8261552f565b8060030b81146129ac575f5ffd5b5f6020828403121561557a575f5ffd5b8135612cbb8161555c565b5f60208284031215615595575f5ffd5b8135612cbb816148a7565b81356155ab816148a7565b815460208401356155bb8161555c565b60408501356155c98161555c565b8060281b68ffffffff00000000001660ff851515167fffffffffffffffffffffffffffffffffffffffffffffff0000000000000000008516178360081b64ffffffff001617178555505050505050565b8135815261012081016020830135615630816148a7565b1515602083015260408301356156458161555c565b60030b6040830152606083013561565b8161555c565b60030b606083015261566f6080840161552f565b64ffffffffff16608083015261568760a0840161552f565b64ffffffffff1660a083015261569f60c0840161552f565b64ffffffffff1660c08301526156b760e0840161552f565b64ffffffffff1660e08301526156d061010084016148b4565b8015156101008401525b5092915050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112615714575f5ffd5b83018035915067ffffffffffffffff82111561572e575f5ffd5b602001915036819003821315614f90575f5ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203615772576157726153ba565b5060010190565b81358152602080830135908201526040808301359082015260a0810163ffffffff6157a6606085016147ea565b16606083015260808301356157ba81615390565b61ffff811660808401525092915050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126157fe575f5ffd5b830160208101925035905067ffffffffffffffff81111561581d575f5ffd5b803603821315614f90575f5ffd5b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126158a5575f5ffd5b830160208101925035905067ffffffffffffffff8111156158c4575f5ffd5b8060051b3603821315614f90575f5ffd5b8183526020830192505f815f5b848110156159005781358652602095860195909101906001016158e2565b5093949350505050565b8183526020830192505f815f5b8481101561590057813561592a8161555c565b60030b86526020958601959190910190600101615917565b8183526020830192505f815f5b848110156159005763ffffffff615965836147ea565b168652602095860195919091019060010161594f565b608081525f61598a84856157cb565b60a060808501526159a06101208501828461582b565b9150506159b06020860186615872565b8483037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff800160a086015280835290915f91906020015b81831015615a05578335815260209384019360019390930192016159e6565b615a126040890189615872565b945092507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808682030160c0870152615a4b8185856158d5565b9350505050615a5d6060860186615872565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808584030160e0860152615a9283828461590a565b92505050615aa36080860186615872565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8085840301610100860152615ad9838284615942565b9350505050612cbb6020830184805460ff8116151583528060081c60030b60208401528060281c60030b6040840152505050565b5f6080828403128015615b1e575f5ffd5b50615b276152ce565b8251815260208084015190820152604080840151908201526060928301519281019290925250919050565b5f60208284031215615b62575f5ffd5b5051919050565b5f82357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff01833603018112615b9b575f5ffd5b9190910192915050565b5f60208284031215615bb5575f5ffd5b8135612cbb81614a52565b5f62ffffff821662ffffff8103615bd957615bd96153ba565b60010192915050565b83815267ffffffffffffffff8316602082015260608101611fb56040830184614c9d565b8082018082111561143e5761143e6153ba565b805173ffffffffffffffffffffffffffffffffffffffff81168114614760575f5ffd5b5f6080828403128015615c4d575f5ffd5b50615c566152ce565b615c5f83615c19565b8152602083015160068110615c72575f5ffd5b60208201526040830151615c8581614a52565b60408201526060830151615c9881615390565b60608201529392505050565b64ffffffffff818116838216019081111561143e5761143e6153ba565b8181035f8312801583831316838312821617156156da576156da6153ba565b808202811582820484141761143e5761143e6153ba565b5f5f85851115615d05575f5ffd5b83861115615d11575f5ffd5b5050820193919092039150565b80357fffffffffffffffffffffffffffffffffffffffff00000000000000000000000081169060148410156156da577fffffffffffffffffffffffffffffffffffffffff000000000000000000000000808560140360031b1b82161691505092915050565b8082018281125f831280158216821582161715615da257615da26153ba565b505092915050565b5f60208284031215615dba575f5ffd5b612cbb82615c19565b82815260608101612cbb602083018480518252602090810151910152565b5f7f80000000000000000000000000000000000000000000000000000000000000008203615e1157615e116153ba565b505f0390565b818382375f9101908152919050565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff831115615e56575f5ffd5b8260051b80836020870137939093016020019392505050565b602081525f8235615e7f81614a52565b62ffffff81166020840152506020830135604083810191909152830135606080840191909152830135608080840191909152615ebc9084016147ea565b63ffffffff811660a084015250615ed560a084016147ea565b63ffffffff811660c084015250615eef60c0840184615872565b61010060e0850152615f0661012085018284615e26565b915050615f1660e08501856157cb565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0858403016101008601526136dc83828461582b565b5f81518060208401855e5f93019283525090919050565b5f612cb8615f718386615f4c565b84615f4c56';
