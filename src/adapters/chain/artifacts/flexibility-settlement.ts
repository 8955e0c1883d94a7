// Generated from contracts/ by contracts/export-artifacts.mjs; not edited by hand.

export const flexibilitySettlementAbi = [
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
        "name": "ringPeriods_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "challengeWindow_",
        "type": "uint40",
        "internalType": "uint40"
      },
      {
        "name": "postingBond_",
        "type": "uint56",
        "internalType": "uint56"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengeChunk",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "posting",
        "type": "tuple",
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "flowsHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recordCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "bonder",
            "type": "uint24",
            "internalType": "uint24"
          }
        ]
      },
      {
        "name": "proof",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
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
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "posting",
        "type": "tuple",
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "flowsHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recordCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "bonder",
            "type": "uint24",
            "internalType": "uint24"
          }
        ]
      },
      {
        "name": "proof",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "challengeWindow",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint40",
        "internalType": "uint40"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "escalate",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "posting",
        "type": "tuple",
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "flowsHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recordCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "bonder",
            "type": "uint24",
            "internalType": "uint24"
          }
        ]
      },
      {
        "name": "batch",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "executed",
    "inputs": [
      {
        "name": "batch",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple[]",
        "internalType": "struct PositionPage[]",
        "components": [
          {
            "name": "page",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "nets",
            "type": "uint256",
            "internalType": "uint256"
          }
        ]
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
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "posting",
        "type": "tuple",
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "flowsHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recordCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "bonder",
            "type": "uint24",
            "internalType": "uint24"
          }
        ]
      },
      {
        "name": "flows",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "periodProgress",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "progress",
        "type": "tuple",
        "internalType": "struct PeriodProgress",
        "components": [
          {
            "name": "recordsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "period",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "batchCount",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "recordCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "lastKey",
            "type": "uint160",
            "internalType": "uint160"
          },
          {
            "name": "isFinal",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "post",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "posting",
        "type": "tuple",
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "flowsHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recordCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "bonder",
            "type": "uint24",
            "internalType": "uint24"
          }
        ]
      },
      {
        "name": "batch",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "postingBond",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint56",
        "internalType": "uint56"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "postingOf",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct PostingState",
        "components": [
          {
            "name": "challengeableUntil",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "commitment",
            "type": "bytes27",
            "internalType": "bytes27"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ringPeriods",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "settle",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "index",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "batch",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "recordsRoot",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "settlementOf",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "proof",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "isSettled",
        "type": "bool",
        "internalType": "bool"
      },
      {
        "name": "settlement",
        "type": "tuple",
        "internalType": "struct Settlement",
        "components": [
          {
            "name": "mtu",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "kind",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "order",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "payer",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "payee",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "energyWh",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "priceTicks",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "amount",
            "type": "uint256",
            "internalType": "uint256"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "BatchPosted",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "posting",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "flowsHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recordCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "bonder",
            "type": "uint24",
            "internalType": "uint24"
          }
        ]
      },
      {
        "name": "challengeableUntil",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "BatchSettled",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "batch",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "recordCount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "batchRoot",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PeriodSettled",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "recordsRoot",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "recordCount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PostingRefuted",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "challenger",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "fault",
        "type": "bytes4",
        "indexed": false,
        "internalType": "bytes4"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "FlexibilitySettlement_AlreadySettled",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "recordsRoot",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilitySettlement_BatchOutOfOrder",
    "inputs": [
      {
        "name": "batch",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "next",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilitySettlement_MandateMissing",
    "inputs": [
      {
        "name": "position",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "payer",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "payee",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilitySettlement_NotOperator",
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
    "name": "FlexibilitySettlement_PeriodIsPast",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "later",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilitySettlement_RecordNotAscending",
    "inputs": [
      {
        "name": "position",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "key",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "previousKey",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilitySettlement_UnknownKind",
    "inputs": [
      {
        "name": "position",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "kind",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilitySettlement_UnknownParticipant",
    "inputs": [
      {
        "name": "position",
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
    "name": "FlexibilitySettlement_WrongAmount",
    "inputs": [
      {
        "name": "position",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilitySettlement_WrongEscrow",
    "inputs": [
      {
        "name": "escrow",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "itsSettlement",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilitySettlement_WrongFlow",
    "inputs": [
      {
        "name": "flow",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "parties",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "previousParties",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilitySettlement_WrongLength",
    "inputs": [
      {
        "name": "bytes_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilitySettlement_WrongRecordsRoot",
    "inputs": [
      {
        "name": "recordsRoot",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "expected",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilitySettlement_WrongRoles",
    "inputs": [
      {
        "name": "position",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "kind",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "payer",
        "type": "uint8",
        "internalType": "enum Role"
      },
      {
        "name": "payee",
        "type": "uint8",
        "internalType": "enum Role"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilitySettlement_WrongShare",
    "inputs": [
      {
        "name": "position",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "shareBps",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilitySettlement_WrongSum",
    "inputs": [
      {
        "name": "position",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "sum",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "OptimisticSettlement_AlreadyPosted",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "OptimisticSettlement_NoFault",
    "inputs": []
  },
  {
    "type": "error",
    "name": "OptimisticSettlement_NotBondersAccount",
    "inputs": [
      {
        "name": "bonder",
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
    "name": "OptimisticSettlement_NotInBatch",
    "inputs": []
  },
  {
    "type": "error",
    "name": "OptimisticSettlement_NotPosted",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "OptimisticSettlement_StillChallengeable",
    "inputs": [
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "OptimisticSettlement_WindowClosed",
    "inputs": [
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "OptimisticSettlement_WrongFlows",
    "inputs": [
      {
        "name": "flowsHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "expected",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeCastOverflowedIntDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "value",
        "type": "int256",
        "internalType": "int256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SafeCastOverflowedUintDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const;

export const flexibilitySettlementBytecode =
  '0x610140604052348015610010575f5ffd5b50604051614b34380380614b3483398101604081905261002f91610194565b6001600160a01b0380861660c052841660e081905264ffffffffff831660805266ffffffffffffff821660a05260408051630511606360e41b815290515f929163511606309160048083019260209291908290030181865afa158015610097573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906100bb919061020f565b905084816001600160a01b03811630146100ff5760405163505e268560e11b81526001600160a01b0392831660048201529116602482015260440160405180910390fd5b5050856001600160a01b031663570ca7356040518163ffffffff1660e01b8152600401602060405180830381865afa15801561013d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610161919061020f565b6001600160a01b03166101205250505061010052506102319050565b6001600160a01b0381168114610191575f5ffd5b50565b5f5f5f5f5f60a086880312156101a8575f5ffd5b85516101b38161017d565b60208701519095506101c48161017d565b60408701516060880151919550935064ffffffffff811681146101e5575f5ffd5b608087015190925066ffffffffffffff81168114610201575f5ffd5b809150509295509295909350565b5f6020828403121561021f575f5ffd5b815161022a8161017d565b9392505050565b60805160a05160c05160e05161010051610120516148616102d35f395f61125d01525f81816103450152611ab701525f81816106be01528181610d430152818161207201528181612179015261263601525f81816103c90152818161097f01528181610ae001528181610f4f015261111301525f818161020601528181610dba015281816120e901526126ad01525f818161027e0152610c2801526148615ff3fe608060405234801561000f575f5ffd5b50600436106100da575f3560e01c80637620b9cf11610088578063909dd26311610063578063909dd2631461030d578063c2ffeda61461032d578063d1a90d5814610340578063eefb13a614610375575f5ffd5b80637620b9cf14610266578063861a1412146102795780638cd81ec4146102b6575f5ffd5b80636d9a810e116100b85780636d9a810e1461020157806370138d571461024057806374d8ba7314610253575f5ffd5b80634e093f51146100de57806367bfe064146100f35780636823fd081461017a575b5f5ffd5b6100f16100ec366004614087565b610388565b005b6101066101013660046140f2565b61072c565b6040516101719291905f61012082019050831515825282516020830152602083015160408301526040830151606083015260608301516080830152608083015160a083015260a083015160c083015260c083015160e083015260e08301516101008301529392505050565b60405180910390f35b61018d610188366004614148565b6107a8565b60405161017191905f60c0820190508251825264ffffffffff602084015116602083015261ffff604084015116604083015263ffffffff606084015116606083015273ffffffffffffffffffffffffffffffffffffffff608084015116608083015260a0830151151560a083015292915050565b6102287f000000000000000000000000000000000000000000000000000000000000000081565b60405166ffffffffffffff9091168152602001610171565b6100f161024e366004614188565b6108c6565b6100f1610261366004614188565b610a11565b6100f1610274366004614214565b610e1a565b6102a07f000000000000000000000000000000000000000000000000000000000000000081565b60405164ffffffffff9091168152602001610171565b6102c96102c4366004614148565b610ebb565b60408051825164ffffffffff1681526020928301517fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000169281019290925201610171565b61032061031b366004614292565b610f46565b60405161017191906142d1565b6100f161033b366004614214565b610f7a565b6103677f000000000000000000000000000000000000000000000000000000000000000081565b604051908152602001610171565b6100f1610383366004614214565b6110f1565b610390611245565b61039a86866112d1565b5f6103a6878787611355565b90505f6103b385856115e4565b90506103c18286868461172a565b5f6103ed86867f00000000000000000000000000000000000000000000000000000000000000006117e7565b90505f6103ff878785602001516118f0565b905061041084846040015183611a36565b841561046c5783518581818114610461576040517f12a932f2000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044015b60405180910390fd5b5050600160a0860152505b5f8a815260016020526040812085916104848c611ab1565b815260208082019290925260409081015f2083518155838301516001909101805485840151606080880151608089015160a09099015115157f0100000000000000000000000000000000000000000000000000000000000000027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff909a166b010000000000000000000000027fff0000000000000000000000000000000000000000ffffffffffffffffffffff63ffffffff90931667010000000000000002929092167fff000000000000000000000000000000000000000000000000ffffffffffffff61ffff90951665010000000000027fffffffffffffffffffffffffffffffffffffffffffffffffff0000000000000090961664ffffffffff909816979097179490941792909216949094171795909516949094179093558581015181518c815292830152810183905267ffffffffffffffff8b16918c917f9ff47c9b76a00b44861e617b3fa7d31d4787f4e7a18ca6142b1c7114c0aa1790910160405180910390a38360a0015115610681578867ffffffffffffffff168a7f198012027db1759ca7d1d9824db390a95ea82af4f2bd25003f2b46a22b3c7f5487876060015160405161067892919091825263ffffffff16602082015260400190565b60405180910390a35b6040517fe04045e200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063e04045e2906106f39085906004016142d1565b5f604051808303815f87803b15801561070a575f5ffd5b505af115801561071c573d5f5f3e3d5ffd5b5050505050505050505050505050565b5f61076d6040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b5f61077887876107a8565b90508060a0015161078c575f92505061079f565b8051610799908686611ae6565b92509250505b94509492505050565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a08101919091525f838152600160205260408120816107f085611ab1565b815260208082019290925260409081015f20815160c0810183528154815260019091015464ffffffffff811693820184905265010000000000810461ffff1692820192909252670100000000000000820463ffffffff1660608201526b010000000000000000000000820473ffffffffffffffffffffffffffffffffffffffff1660808201527f010000000000000000000000000000000000000000000000000000000000000090910460ff16151560a0820152915067ffffffffffffffff841690036108be5790506108c0565b505b92915050565b5f6108d2868686611c6a565b90508042118190610912576040517fee6246e600000000000000000000000000000000000000000000000000000000815260040161045891815260200190565b505f838360405161092492919061431f565b6040519081900390209050806020860135808214610977576040517f5162391c00000000000000000000000000000000000000000000000000000000815260048101929092526024820152604401610458565b50505f6109a37f0000000000000000000000000000000000000000000000000000000000000000611d72565b90505f5b848110156109f25785810135601081901c906109df90849062ffffff60e082901c81169160c81c1667ffffffffffffffff8516611e6f565b506109eb601e8261435b565b90506109a7565b50610a07888888610a0285611ecf565b612046565b5050505050505050565b610a19611245565b610a2385856121d9565b610a2d85856112d1565b5f610a3883836115e4565b90505f845f0135610a4e858585602001516118f0565b148015610a6b57508460200135610a698585855f01516121e9565b145b8015610a8f5750610a826060860160408701614381565b63ffffffff168260400151145b905080610ac8576040517f9f92995a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016638f4e4321610b156080890160608a016143ac565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815262ffffff9091166004820152602401602060405180830381865afa158015610b6b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b8f91906143c5565b905073ffffffffffffffffffffffffffffffffffffffff81163314610bba60808801606089016143ac565b339091610c16576040517f82780fb100000000000000000000000000000000000000000000000000000000815262ffffff909216600483015273ffffffffffffffffffffffffffffffffffffffff166024820152604401610458565b505f9050610c53610c4e64ffffffffff7f0000000000000000000000000000000000000000000000000000000000000000164261435b565b6122c3565b905060405180604001604052808264ffffffffff168152602001610c788b8b8b612311565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001690525f8a815260208190526040812090610cb38b611ab1565b815260208082019290925260409081015f208351939092015160281c650100000000000264ffffffffff9093169290921790555167ffffffffffffffff8916908a907fd4b98031a44a37eb3865ea0e87e7f10957649d514a1bf10a46101f7d8ecb5dc390610d24908b90869061441f565b60405180910390a373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663f2afdc7d610d7860808a0160608b016143ac565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815262ffffff909116600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201526044015f604051808303815f87803b158015610df9575f5ffd5b505af1158015610e0b573d5f5f3e3d5ffd5b50505050505050505050505050565b610e25868686612346565b5f365f610e33878787612393565b9250925092505f610e4584848461241d565b90507fffffffff0000000000000000000000000000000000000000000000000000000081165f03610ea2576040517f62ebc61d00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b610eaf8a8a8a888561259a565b50505050505050505050565b604080518082019091525f80825260208201525f83815260208190526040812090610ee584611ab1565b815260208082019290925260409081015f2081518083019092525464ffffffffff8116825265010000000000900460281b7fffffffffffffffffffffffffffffffffffffffffffffffffffffff000000000016918101919091529392505050565b6060610f7383837f00000000000000000000000000000000000000000000000000000000000000006117e7565b9392505050565b610f85868686612346565b5f610f9e8484610f9587876115e4565b602001516118f0565b905084358114610fda576040517f9f92995a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517f909dd263000000000000000000000000000000000000000000000000000000008152309063909dd263906110189087908790600401614441565b5f60405180830381865afa92505050801561105457506040513d5f823e601f3d908101601f1916820160405261105191908101906144f6565b60015b6110dc573d808015611081576040519150601f19603f3d011682016040523d82523d5f602084013e611086565b606091505b5080515f036110c1576040517f62ebc61d00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6110d6888888866110d1866145bd565b61259a565b506110e8565b610a0788888884612046565b50505050505050565b6110fc868686612346565b5f611108858585612393565b505080519091505f807f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663650036d060d085901c62ffffff1660b886901c62ffffff166040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b168152600481019290925260248201526044016040805180830381865afa1580156111b7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111db9190614629565b915091505f6111ec845f8585612725565b905080515f03611228576040517f62ebc61d00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6112388b8b8b896110d1866145bd565b5050505050505050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001681146112ce576040517f8c21a5b900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9091166004820152602401610458565b50565b5f828152602081905260408120816112e884611ab1565b815260208101919091526040015f205464ffffffffff1690508282821561134e576040517f7b3a7e2e000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff166024820152604401610458565b5050505050565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a08101919091525f8481526001602052604081209061139d85611ab1565b815260208082019290925260409081015f20815160c0810183528154815260019091015464ffffffffff811693820184905265010000000000810461ffff1692820192909252670100000000000000820463ffffffff1660608201526b010000000000000000000000820473ffffffffffffffffffffffffffffffffffffffff1660808201527f010000000000000000000000000000000000000000000000000000000000000090910460ff16151560a082015291508490849067ffffffffffffffff82168111156114bc576040517f5d149212000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015264ffffffffff166044820152606401610458565b5050508267ffffffffffffffff16816020015164ffffffffff16101561152a576040518060c001604052805f5f1b81526020016115028567ffffffffffffffff166122c3565b64ffffffffff1681525f60208201819052604082018190526060820181905260809091015290505b60a08101518151859185919015611587576040517fe67c97ea000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff90911660248301526044820152606401610458565b5050506040810151829061ffff811682146115db576040517f57f8d8ac000000000000000000000000000000000000000000000000000000008152600481019290925261ffff166024820152604401610458565b50509392505050565b61160b60405180608001604052805f81526020015f81526020015f81526020015f81525090565b5f805b838210156116df5781850135601081901c9060c81c61162c82612979565b15806116385750828111155b156116835784516040517ffe180a5500000000000000000000000000000000000000000000000000000000815260048101919091526024810182905260448101849052606401610458565b60608501849052845160010185526020850180516010600f62ffffff609087901c1690810191909104918201909252604087018051830190525f1901600802608884901c60ff1690910201601e0184019350809250505061160e565b818414611722576040517f462987030000000000000000000000000000000000000000000000000000000081526004810185905260248101839052604401610458565b505092915050565b81156117e1575f5f61173d858585612a32565b608088015191935091505f90839073ffffffffffffffffffffffffffffffffffffffff811682116117c1576040517fc659552f0000000000000000000000000000000000000000000000000000000081526004810193909352602483019190915273ffffffffffffffffffffffffffffffffffffffff166044820152606401610458565b50505073ffffffffffffffffffffffffffffffffffffffff166080860152505b50505050565b60605f6117f383611d72565b90505f5b848110156118dd5785810135601081901c9062ffffff60e082901c81169160c81c165f611837846118288886612a8b565b6118328986612a8b565b612b0b565b90505f8061185b8c8c61184b601e8b61435b565b89609081901c62ffffff16612baa565b915091508215806118695750805b8061187e575067ffffffffffffffff86168214155b1561188f5761188f8c8c898b612c8c565b61189b88868685611e6f565b6118cb865f196010600f609084901c62ffffff16908101919091049190910160080260889290921c60ff16020190565b601e01870196505050505050506117f7565b6118e682611ecf565b9695505050505050565b5f5f8267ffffffffffffffff81111561190b5761190b61446f565b604051908082528060200260200182016040528015611934578160200160208202803683370190505b50905060405160208201868681015b808210156119f057813560101c601e8301925062ffffff8160901c1660ff8260881c168260208801538260081c92505f5b82156119e7575f83601085111561198e5750506008820160105b60e883901b86178a529384900393830290810182151560031b9081019190828960218d0137601f198c8b030160b31b5f90815260219093018b206009526029909220895260209890980197019590950194600101611974565b50505050611943565b50505050611a2d83611a0183612d95565b604080516020808201949094528082019290925280518083038201815260609092019052805191012090565b95945050505050565b82516040805160208082019390935280820184905281518082038301815260609091019091528051910120835260408301805160019190611a7890839061464b565b61ffff169052506060830151611a9e90611a9990849063ffffffff1661435b565b612e6c565b63ffffffff166060909301929092525050565b5f6108c07f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff8416614692565b5f611b276040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b6002831015611b38575f9150611c62565b5f84845f818110611b4b57611b4b6146a5565b919091013560f81c91505f905085856001818110611b6b57611b6b6146a5565b611b7d92013560f81c905060206146d2565b611b8890600261435b565b905080851015611b9c575f93505050611c62565b5f368180611bb4611baf8a87818e6146e9565b612eb5565b92965090945092509050801580611bcf575083606001518610155b15611be2575f9750505050505050611c62565b8a611bff828c8c6002908a92611bfa939291906146e9565b61301e565b14611c12575f9750505050505050611c62565b83515f9060881c60ff16611c2690886146d2565b611c2f866130c2565b611c39919061435b565b8551909150600190611c5690611c51878786846130dc565b61310c565b98509850505050505050505b935093915050565b5f838152602081905260408120819081611c8386611ab1565b815260208082019290925260409081015f90812082518084019093525464ffffffffff81168084526501000000000090910460281b7fffffffffffffffffffffffffffffffffffffffffffffffffffffff000000000016938301939093529092509015801590611d105750611cf9868686612311565b64ffffffffff1916826020015164ffffffffff1916145b9050858582611d5e576040517f3269712e000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff166024820152604401610458565b5050905164ffffffffff1695945050505050565b604080518082019091525f81526060602082015260405180604001604052808373ffffffffffffffffffffffffffffffffffffffff1681526020018373ffffffffffffffffffffffffffffffffffffffff1663362f04c06040518163ffffffff1660e01b8152600401602060405180830381865afa158015611df6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e1a9190614710565b611e2590600161435b565b67ffffffffffffffff811115611e3d57611e3d61446f565b604051908082528060200260200182016040528015611e66578160200160208202803683370190505b50905292915050565b608081901b84602001518481518110611e8a57611e8a6146a5565b602002602001018181510391508181525050608081901b84602001518381518110611eb757611eb76146a5565b60200260200101818151019150818152505050505050565b60208101515160609060046001611ee6828461435b565b611ef09190614727565b611efa919061473a565b67ffffffffffffffff811115611f1257611f1261446f565b604051908082528060200260200182016040528015611f5657816020015b604080518082019091525f8082526020820152815260200190600190039081611f305790505b5091505f805b8281101561203d575f8084611f7260048561435b565b10611f7d5784611f88565b611f8860048461435b565b9050825b81811015611fd8575f608089602001518381518110611fad57611fad6146a5565b6020026020010151901d9050805f14611fcf57611fca82826131d5565b841793505b50600101611f8c565b508115612028576040518060400160405280600485611ff7919061473a565b8152602001839052868561200a8161474d565b96508151811061201c5761201c6146a5565b60200260200101819052505b50612036905060048261435b565b9050611f5c565b50825250919050565b61205084846131fb565b61205b848484613259565b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016637fe8c80a6120a760808501606086016143ac565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815262ffffff909116600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201526044015f604051808303815f87803b158015612128575f5ffd5b505af115801561213a573d5f5f3e3d5ffd5b50506040517fe04045e200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016925063e04045e291506121b09084906004016142d1565b5f604051808303815f87803b1580156121c7575f5ffd5b505af1158015610a07573d5f5f3e3d5ffd5b6121e482825f611355565b505050565b5f806121f6601e846146d2565b67ffffffffffffffff81111561220e5761220e61446f565b6040519080825280601f01601f191660200182016040528015612238576020820181803683370190505b5090505f805b858110156122b157601e818801836020860101376122888188013560101c5f196010600f609084901c62ffffff16908101919091049190910160080260889290921c60ff16020190565b61229390601e61435b565b61229d908261435b565b90506122aa601e8361435b565b915061223e565b50508051602090910120949350505050565b5f64ffffffffff82111561230d576040517f6dfcc6500000000000000000000000000000000000000000000000000000000081526028600482015260248101839052604401610458565b5090565b5f83838360405160200161232793929190614765565b6040516020818303038152906040528051906020012090509392505050565b5f612352848484611c6a565b905080421115819061134e576040517fb47fc0c800000000000000000000000000000000000000000000000000000000815260040161045891815260200190565b6123c26040518060a001604052805f81526020015f81526020015f81526020015f81526020015f151581525090565b365f5f6123cf8686612eb5565b9296509094509250905086358114612413576040517f9f92995a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5093509350939050565b82515f90818061243c86866124318a6130c2565b868b60600151612baa565b91509150801561247257507fc659552f000000000000000000000000000000000000000000000000000000009250610f73915050565b5f61247c886134c3565b905087602001515f1461249357863560c01c830192505b8760800151156124e35767ffffffffffffffff84168314806124d5577fbfac7372000000000000000000000000000000000000000000000000000000006124d7565b5f5b95505050505050610f73565b8087013560c01c831461251d57507fc5e3b1e3000000000000000000000000000000000000000000000000000000009350610f7392505050565b5f61253d6125368989608889901c60ff168603896130dc565b86906134e3565b90505f6125596125528a8a600887018a6130dc565b87906134e3565b905081811180612589577fc659552f0000000000000000000000000000000000000000000000000000000061258b565b5f5b9b9a5050505050505050505050565b6125a485856131fb565b6040517fffffffff000000000000000000000000000000000000000000000000000000008216815273ffffffffffffffffffffffffffffffffffffffff83169067ffffffffffffffff86169087907f9997f0d86c8b85511d2d8b591680c8f191a83639c179f3d474a7dd833a8c12e69060200160405180910390a473ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663dc917d2361266b60808601606087016143ac565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815262ffffff909116600482015266ffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016602482015273ffffffffffffffffffffffffffffffffffffffff851660448201526064015f604051808303815f87803b158015612708575f5ffd5b505af115801561271a573d5f5f3e3d5ffd5b505050505050505050565b60605f6127328660e81c90565b905060038111156127dc5760405160248101869052604481018290527f4ffb677d00000000000000000000000000000000000000000000000000000000906064015b60408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffff000000000000000000000000000000000000000000000000000000009093169290921790915291506129719050565b5f6127e6856134f7565b60058111156127f7576127f7614789565b148061281b57505f612808846134f7565b600581111561281957612819614789565b145b156128d0575f8061282b866134f7565b600581111561283c5761283c614789565b146128505760b887901c62ffffff1661285b565b60d087901c62ffffff165b60408051602481018990526044808201939093528151808203909301835260640190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167ff9e1b222000000000000000000000000000000000000000000000000000000001790529250612971915050565b6128fc8160038111156128e5576128e5614789565b6128ee866134f7565b6128f7866134f7565b61350d565b612948577f767aada700000000000000000000000000000000000000000000000000000000858261292c876134f7565b612935876134f7565b60405160240161277494939291906147ef565b600181146129625761295d868661271061361a565b61296d565b61296d8686856136ec565b9150505b949350505050565b5f60ff608083901c811690607884901c811690607085901c811690849081906129a990608889901c1660086146d2565b836129b4868861435b565b6129be919061435b565b915091505f8282111580156129dd57506129d982601861435b565b8311155b80156129e857508215155b90508080156129f8575060208611155b8015612a05575060208511155b8015612a12575060308411155b8015612a265750609088901c62ffffff1615155b98975050505050505050565b5f80843560101c612a50612a498787601e856130dc565b8290613769565b606085015190935086013560101c9050612a80612a498787608885901c60ff16612a7a908a614727565b856130dc565b915050935093915050565b5f8260200151518210612a9f57505f6108c0565b5f83602001518381518110612ab657612ab66146a5565b60200260200101519050805f03612afc57612adb84612ad660058661473a565b6137a8565b83602001518381518110612af157612af16146a5565b602002602001015190505b65ffffffffffff169392505050565b5f5f612b178560e81c90565b90505f8360ff168560ff166006020190508082602402016f82000b80baeb80000008000000082300901c6001165f03612b54575f92505050610f73565b60018214612b715750505061ffff60a884901c1661271014610f73565b60d086901c62ffffff16600885901c62ffffff161480156118e6575060a886901c61ffff16602085901c61ffff16149695505050505050565b5f5f848701945060ff8460881c168084026001850360041c60031b0186018160031b6101000360ff8760801c16600180821b0360ff8960701c168201915060018060ff8b60781c161b0361ffff8a60a81c165f525f5b8660041b8c01868110158015612c14578791505b5b818e1015612c52575f51898f019e620f42409035891c878116818a1c88160292909202049b909b019a928310999099179891841760010191612c15565b8015612c5f575050612c76565b505060088c019b3560c01c89189790971796612c00565b5050505050505080151590509550959350505050565b8382013560101c5f612ca8612ca38583888a6146e9565b6115e4565b6020015190505f612cba6010836146d2565b9050612cf4612cef8483612cd78862ffffff60d085901c16612a8b565b612cea8962ffffff60b88b901c16612a8b565b612725565b6138af565b365f8888612d03601e8a61435b565b612d0e9282906146e9565b90925090505f5b6010600f62ffffff609089901c160104811015612d8c575f612d418783612d3c818a61435b565b6138be565b9050612d68612cef82865f87612d5684613957565b92612d63939291906146e9565b61397f565b8383612d73836134c3565b612d7e9282906146e9565b909450925050600101612d15565b5061271a614817565b80515f90808203612dc857507fc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a47092915050565b6001811115612e4a57612de583612de060028461473a565b613b09565b60028106600103612e3c57826001820381518110612e0557612e056146a5565b60200260200101518360028381612e1e57612e1e614665565b0481518110612e2f57612e2f6146a5565b6020026020010181815250505b600260018201049050612dc8565b825f81518110612e5c57612e5c6146a5565b6020026020010151915050919050565b5f63ffffffff82111561230d576040517f6dfcc6500000000000000000000000000000000000000000000000000000000081526020600482015260248101839052604401610458565b612ee46040518060a001604052805f81526020015f81526020015f81526020015f81526020015f151581525090565b365f80612ef3818087896146e9565b9093509150601e612f066008600361435b565b612f10919061435b565b851015612f1e57505f613015565b85355f612f3f8888612f326008600361435b565b919091013560101c919050565b9050612f598160a884901c62ffffff1660e085901c6138be565b95505f612f6587613957565b601e612f736008600361435b565b612f7d919061435b565b612f87919061435b565b905086606001515f1480612f9a57508088105b80612fb957506020612fac828a614727565b612fb69190614692565b15155b15612fca57505f9250613015915050565b8888601e612fda6008600361435b565b612fe4919061435b565b612ff0928492906146e9565b9550955061300f89898360c087901c63ffffffff168b60400151613b4b565b93505050505b92959194509250565b5f61307182156130435761303560205f85876146e9565b61303e91614844565b613045565b5f5b604080516020808201939093528082018890528151808203830181526060909101909152805191012090565b905060205b828110156130ba576130a68285838661309082602061435b565b9261309d939291906146e9565b611a0191614844565b91506130b360208261435b565b9050613076565b509392505050565b5f81602001515f146130d55760086108c0565b5f92915050565b5f806130f060ff608885901c1660086146d2565b6130fc90610100614727565b959093013590941c949350505050565b61314c6040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b604080516101008101909152806131638585613bc9565b81526020016131728560e81c90565b81526020016131818585613bf6565b815260200160d085901c62ffffff16815260200160b885901c62ffffff1681526020016131ae8585613c2c565b81526020016131bd8585613c40565b81526020016131cc8585613c70565b90529392505050565b5f6131df83613c9c565b6131e883613cb3565b67ffffffffffffffff16901b9392505050565b5f8281526020819052604081208161321284611ab1565b815260208101919091526040015f2080547fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001664ffffffffff929092169190911790555050565b5f61326584845f611355565b90506132888161327b6060850160408601614381565b63ffffffff168435611a36565b600160a082018190525f8581526020919091526040812082916132aa86611ab1565b815260208082019290925260409081015f90812084518155928401516001909301805485840151606080880151608089015160a09099015115157f0100000000000000000000000000000000000000000000000000000000000000027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff909a166b010000000000000000000000027fff0000000000000000000000000000000000000000ffffffffffffffffffffff63ffffffff90931667010000000000000002929092167fff000000000000000000000000000000000000000000000000ffffffffffffff61ffff90951665010000000000027fffffffffffffffffffffffffffffffffffffffffffffffffff0000000000000090961664ffffffffff909a169990991794909417929092169690961717959095169490941790935567ffffffffffffffff86169287927f9ff47c9b76a00b44861e617b3fa7d31d4787f4e7a18ca6142b1c7114c0aa179092613439918801908801614381565b6040805192835263ffffffff909116602083015286359082015260600160405180910390a3805167ffffffffffffffff84169085907f198012027db1759ca7d1d9824db390a95ea82af4f2bd25003f2b46a22b3c7f54906134a06060870160408801614381565b6040805192835263ffffffff90911660208301520160405180910390a350505050565b80515f9060881c60ff168260600151026134dc836130c2565b0192915050565b5f608083901c60ff165b9190911c92915050565b5f8160ff1660058111156108c0576108c0614789565b5f8084600381111561352157613521614789565b0361357f57600183600581111561353a5761353a614789565b14801561354b575061354b82613d02565b80613578575061355a83613d02565b8015613578575060015b82600581111561357657613576614789565b145b9050610f73565b600184600381111561359357613593614789565b036135bb5760028360058111156135ac576135ac614789565b14801561357857506003613564565b60028460038111156135cf576135cf614789565b036135ed576135dd83613d39565b8015613578575061357882613d39565b6135f683613d02565b80156129715750600182600581111561361157613611614789565b14949350505050565b60608160a885901c61ffff160361363f575060408051602081019091525f8152610f73565b6040516024810184905261ffff60a886901c166044820152606481018390527fe5a1f86c00000000000000000000000000000000000000000000000000000000906084015b60408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffff000000000000000000000000000000000000000000000000000000009093169290921790915290509392505050565b606060d084901c62ffffff16600883901c62ffffff160361371a576135788484602085901c61ffff1661361a565b6040516024810184905262ffffff60d086901c8116604483015260b886901c1660648201527fce5944db0000000000000000000000000000000000000000000000000000000090608401613684565b5f6137748383613bf6565b60316137808585613c40565b901b605161378e8686613bc9565b901b606961379c8760b81c90565b901b1717179392505050565b81516040517fc17605f7000000000000000000000000000000000000000000000000000000008152600481018390525f9173ffffffffffffffffffffffffffffffffffffffff169063c17605f790602401602060405180830381865afa158015613814573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906138389190614710565b90505f6138466005846146d2565b90505f5b60058110801561385e575084602001515182105b1561134e5761386d8383613d7a565b85602001518381518110613883576138836146a5565b602090810291909101018051909117905261389d8261474d565b91506138a88161474d565b905061384a565b8051156112ce57805160208201fd5b6138ed6040518060a001604052805f81526020015f81526020015f81526020015f81526020015f151581525090565b6010830262ffffff609086901c165f82821061390b5782820361390d565b5f5b905060108111155f81613921576010613923565b825b6040805160a0810182529a8b5260208b01999099529789019690965260608801969096525050505090151560808301525090565b5f5f613962836134c3565b905082608001516108c057825160881c60ff166008820101610f73565b82516020840151606091905f901561399b57843560c01c61399d565b5f5b90505f6139a9876134c3565b90505f601088604001516139bd91906146d2565b90505f806139ca8a6130c2565b90505b83811015613a4f575f6139e28a8a848a6130dc565b905082811015613a06576139f887858386613da4565b975050505050505050610f73565b613a108782613c70565b613a1a908761435b565b9550613a268782613e6c565b9250613a3360018561435b565b935050608886901c60ff16613a48908261435b565b90506139cd565b50886080015115613aa15767ffffffffffffffff85168414613a8657613a81895f67ffffffffffffffff881687613e93565b6124d7565b60405180602001604052805f81525095505050505050610f73565b8783013560c01c848114613ac957613abc8a60018388613e93565b9650505050505050610f73565b5f613ae08a8a613ada60088961435b565b8a6130dc565b9050828110613afd5760405180602001604052805f81525061258b565b61258b87858386613da4565b6040516001815360208301806020840281015b80821015613b4357604083600186015e604184208252604083019250602082019150613b1c565b505050505050565b5f85840184860360051c82613b858686613b688a60088d8f6146e9565b604051613b7692919061431f565b60405180910390208686613f7d565b90508015613bba5760408051602080820189905281830184905282518083038401815260609092019092528051910120613bbc565b5f5b9998505050505050505050565b5f607883901c60ff16607084901c60ff16608085901c60ff16613bec919061435b565b6134ed919061435b565b5f613c16608084901c60ff1683901c607085901c60ff165f19901b191690565b610f739065ffffffffffff604086901c1661435b565b5f5f1960ff608085901c161b198216610f73565b5f610f73613c5c60ff607086901c811690608087901c1661435b565b83901c607885901c60ff165f19901b191690565b5f610f73613c7e8484613c2c565b613c888585613c40565b620f4240910261ffff60a887901c16020490565b5f613ca8600483614692565b6108c09060406146d2565b80600781900b8114613cfd57604080517f327269a7000000000000000000000000000000000000000000000000000000008152600481019190915260248101839052604401610458565b919050565b5f6002826005811115613d1757613d17614789565b14806108c057506003826005811115613d3257613d32614789565b1492915050565b5f6001826005811115613d4e57613d4e614789565b1480613d6b57506005826005811115613d6957613d69614789565b145b806108c057506108c082613d02565b5f613d86600583614692565b613d919060306146d2565b83901c65ffffffffffff16905092915050565b60607fc659552f0000000000000000000000000000000000000000000000000000000084613dd287866134e3565b6001613dde89876134e3565b613de89190614727565b60405160248101939093526044830191909152606482015260840160408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffff00000000000000000000000000000000000000000000000000000000909316929092179091529050949350505050565b5f608083901c60ff16613e7f84846134e3565b613e8a90600161435b565b901b9392505050565b60605f84613ec1577fbfac737200000000000000000000000000000000000000000000000000000000613ee3565b7fc5e3b1e3000000000000000000000000000000000000000000000000000000005b90508060108760400151613ef791906146d2565b6040516024810191909152604481018690526064810185905260840160408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffff0000000000000000000000000000000000000000000000000000000090931692909217909152915050949350505050565b5f858510613f8c57505f611a2d565b7effffffffffffffff000000000000000000000000000000000000000000000060b886901b165f90815260098590526029902090506040516001810160018253848460051b810160018a035b801561401a5760018116818b18171561400e5760018a1660051b8681860152833560208218860152506041852095506020830192505b6001998a1c991c613fd8565b501492909202979650505050505050565b803567ffffffffffffffff81168114613cfd575f5ffd5b5f5f83601f840112614052575f5ffd5b50813567ffffffffffffffff811115614069575f5ffd5b602083019150836020828501011115614080575f5ffd5b9250929050565b5f5f5f5f5f5f60a0878903121561409c575f5ffd5b863595506140ac6020880161402b565b945060408701359350606087013567ffffffffffffffff8111156140ce575f5ffd5b6140da89828a01614042565b979a9699509497949695608090950135949350505050565b5f5f5f5f60608587031215614105575f5ffd5b843593506141156020860161402b565b9250604085013567ffffffffffffffff811115614130575f5ffd5b61413c87828801614042565b95989497509550505050565b5f5f60408385031215614159575f5ffd5b823591506141696020840161402b565b90509250929050565b5f60808284031215614182575f5ffd5b50919050565b5f5f5f5f5f60e0868803121561419c575f5ffd5b853594506141ac6020870161402b565b93506141bb8760408801614172565b925060c086013567ffffffffffffffff8111156141d6575f5ffd5b6141e288828901614042565b969995985093965092949392505050565b73ffffffffffffffffffffffffffffffffffffffff811681146112ce575f5ffd5b5f5f5f5f5f5f610100878903121561422a575f5ffd5b8635955061423a6020880161402b565b94506142498860408901614172565b935060c087013567ffffffffffffffff811115614264575f5ffd5b61427089828a01614042565b90945092505060e0870135614284816141f3565b809150509295509295509295565b5f5f602083850312156142a3575f5ffd5b823567ffffffffffffffff8111156142b9575f5ffd5b6142c585828601614042565b90969095509350505050565b602080825282518282018190525f918401906040840190835b818110156143145783518051845260209081015181850152909301926040909201916001016142ea565b509095945050505050565b818382375f9101908152919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b808201808211156108c0576108c061432e565b803563ffffffff81168114613cfd575f5ffd5b5f60208284031215614391575f5ffd5b610f738261436e565b803562ffffff81168114613cfd575f5ffd5b5f602082840312156143bc575f5ffd5b610f738261439a565b5f602082840312156143d5575f5ffd5b8151610f73816141f3565b803582526020808201359083015263ffffffff6143ff6040830161436e565b16604083015262ffffff6144156060830161439a565b1660608301525050565b60a0810161442d82856143e0565b64ffffffffff831660808301529392505050565b60208152816020820152818360408301375f818301604090810191909152601f909201601f19160101919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040805190810167ffffffffffffffff811182821017156144bf576144bf61446f565b60405290565b604051601f8201601f1916810167ffffffffffffffff811182821017156144ee576144ee61446f565b604052919050565b5f60208284031215614506575f5ffd5b815167ffffffffffffffff81111561451c575f5ffd5b8201601f8101841361452c575f5ffd5b805167ffffffffffffffff8111156145465761454661446f565b61455560208260051b016144c5565b8082825260208201915060208360061b850101925086831115614576575f5ffd5b6020840193505b828410156118e65760408488031215614594575f5ffd5b61459c61449c565b8451815260208086015181830152908352604090940193919091019061457d565b805160208201517fffffffff00000000000000000000000000000000000000000000000000000000811691906004821015614622577fffffffff00000000000000000000000000000000000000000000000000000000808360040360031b1b82161692505b5050919050565b5f5f6040838503121561463a575f5ffd5b505080516020909101519092909150565b61ffff81811683821601908111156108c0576108c061432e565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f826146a0576146a0614665565b500690565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b80820281158282048414176108c0576108c061432e565b5f5f858511156146f7575f5ffd5b83861115614703575f5ffd5b5050820193919092039150565b5f60208284031215614720575f5ffd5b5051919050565b818103818111156108c0576108c061432e565b5f8261474857614748614665565b500490565b5f5f19820361475e5761475e61432e565b5060010190565b83815267ffffffffffffffff8316602082015260c0810161297160408301846143e0565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600681106147eb577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b848152602081018490526080810161480a60408301856147b6565b611a2d60608301846147b6565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52600160045260245ffd5b803560208310156108c0575f19602084900360031b1b169291505056';
