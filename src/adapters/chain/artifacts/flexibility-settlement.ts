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
  '0x610140604052348015610010575f5ffd5b50604051614cb6380380614cb683398101604081905261002f91610194565b6001600160a01b0380861660c052841660e081905264ffffffffff831660805266ffffffffffffff821660a05260408051630511606360e41b815290515f929163511606309160048083019260209291908290030181865afa158015610097573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906100bb919061020f565b905084816001600160a01b03811630146100ff5760405163505e268560e11b81526001600160a01b0392831660048201529116602482015260440160405180910390fd5b5050856001600160a01b031663570ca7356040518163ffffffff1660e01b8152600401602060405180830381865afa15801561013d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610161919061020f565b6001600160a01b03166101205250505061010052506102319050565b6001600160a01b0381168114610191575f5ffd5b50565b5f5f5f5f5f60a086880312156101a8575f5ffd5b85516101b38161017d565b60208701519095506101c48161017d565b60408701516060880151919550935064ffffffffff811681146101e5575f5ffd5b608087015190925066ffffffffffffff81168114610201575f5ffd5b809150509295509295909350565b5f6020828403121561021f575f5ffd5b815161022a8161017d565b9392505050565b60805160a05160c05160e05161010051610120516149e36102d35f395f61125d01525f81816103450152611ab701525f81816106be01528181610d430152818161207201528181612179015261263601525f81816103c90152818161097f01528181610ae001528181610f4f015261111301525f818161020601528181610dba015281816120e901526126ad01525f818161027e0152610c2801526149e35ff3fe608060405234801561000f575f5ffd5b50600436106100da575f3560e01c80637620b9cf11610088578063909dd26311610063578063909dd2631461030d578063c2ffeda61461032d578063d1a90d5814610340578063eefb13a614610375575f5ffd5b80637620b9cf14610266578063861a1412146102795780638cd81ec4146102b6575f5ffd5b80636d9a810e116100b85780636d9a810e1461020157806370138d571461024057806374d8ba7314610253575f5ffd5b80634e093f51146100de57806367bfe064146100f35780636823fd081461017a575b5f5ffd5b6100f16100ec366004614209565b610388565b005b610106610101366004614274565b61072c565b6040516101719291905f61012082019050831515825282516020830152602083015160408301526040830151606083015260608301516080830152608083015160a083015260a083015160c083015260c083015160e083015260e08301516101008301529392505050565b60405180910390f35b61018d6101883660046142ca565b6107a8565b60405161017191905f60c0820190508251825264ffffffffff602084015116602083015261ffff604084015116604083015263ffffffff606084015116606083015273ffffffffffffffffffffffffffffffffffffffff608084015116608083015260a0830151151560a083015292915050565b6102287f000000000000000000000000000000000000000000000000000000000000000081565b60405166ffffffffffffff9091168152602001610171565b6100f161024e36600461430a565b6108c6565b6100f161026136600461430a565b610a11565b6100f1610274366004614396565b610e1a565b6102a07f000000000000000000000000000000000000000000000000000000000000000081565b60405164ffffffffff9091168152602001610171565b6102c96102c43660046142ca565b610ebb565b60408051825164ffffffffff1681526020928301517fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000169281019290925201610171565b61032061031b366004614414565b610f46565b6040516101719190614453565b6100f161033b366004614396565b610f7a565b6103677f000000000000000000000000000000000000000000000000000000000000000081565b604051908152602001610171565b6100f1610383366004614396565b6110f1565b610390611245565b61039a86866112d1565b5f6103a6878787611355565b90505f6103b385856115e4565b90506103c18286868461172a565b5f6103ed86867f00000000000000000000000000000000000000000000000000000000000000006117e7565b90505f6103ff878785602001516118f0565b905061041084846040015183611a36565b841561046c5783518581818114610461576040517f12a932f2000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044015b60405180910390fd5b5050600160a0860152505b5f8a815260016020526040812085916104848c611ab1565b815260208082019290925260409081015f2083518155838301516001909101805485840151606080880151608089015160a09099015115157f0100000000000000000000000000000000000000000000000000000000000000027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff909a166b010000000000000000000000027fff0000000000000000000000000000000000000000ffffffffffffffffffffff63ffffffff90931667010000000000000002929092167fff000000000000000000000000000000000000000000000000ffffffffffffff61ffff90951665010000000000027fffffffffffffffffffffffffffffffffffffffffffffffffff0000000000000090961664ffffffffff909816979097179490941792909216949094171795909516949094179093558581015181518c815292830152810183905267ffffffffffffffff8b16918c917f9ff47c9b76a00b44861e617b3fa7d31d4787f4e7a18ca6142b1c7114c0aa1790910160405180910390a38360a0015115610681578867ffffffffffffffff168a7f198012027db1759ca7d1d9824db390a95ea82af4f2bd25003f2b46a22b3c7f5487876060015160405161067892919091825263ffffffff16602082015260400190565b60405180910390a35b6040517fe04045e200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063e04045e2906106f3908590600401614453565b5f604051808303815f87803b15801561070a575f5ffd5b505af115801561071c573d5f5f3e3d5ffd5b5050505050505050505050505050565b5f61076d6040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b5f61077887876107a8565b90508060a0015161078c575f92505061079f565b8051610799908686611ae6565b92509250505b94509492505050565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a08101919091525f838152600160205260408120816107f085611ab1565b815260208082019290925260409081015f20815160c0810183528154815260019091015464ffffffffff811693820184905265010000000000810461ffff1692820192909252670100000000000000820463ffffffff1660608201526b010000000000000000000000820473ffffffffffffffffffffffffffffffffffffffff1660808201527f010000000000000000000000000000000000000000000000000000000000000090910460ff16151560a0820152915067ffffffffffffffff841690036108be5790506108c0565b505b92915050565b5f6108d2868686611c6a565b90508042118190610912576040517fee6246e600000000000000000000000000000000000000000000000000000000815260040161045891815260200190565b505f83836040516109249291906144a1565b6040519081900390209050806020860135808214610977576040517f5162391c00000000000000000000000000000000000000000000000000000000815260048101929092526024820152604401610458565b50505f6109a37f0000000000000000000000000000000000000000000000000000000000000000611d72565b90505f5b848110156109f25785810135601081901c906109df90849062ffffff60e082901c81169160c81c1667ffffffffffffffff8516611e6f565b506109eb601e826144dd565b90506109a7565b50610a07888888610a0285611ecf565b612046565b5050505050505050565b610a19611245565b610a2385856121d9565b610a2d85856112d1565b5f610a3883836115e4565b90505f845f0135610a4e858585602001516118f0565b148015610a6b57508460200135610a698585855f01516121e9565b145b8015610a8f5750610a826060860160408701614503565b63ffffffff168260400151145b905080610ac8576040517f9f92995a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016638f4e4321610b156080890160608a0161452e565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815262ffffff9091166004820152602401602060405180830381865afa158015610b6b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b8f9190614547565b905073ffffffffffffffffffffffffffffffffffffffff81163314610bba608088016060890161452e565b339091610c16576040517f82780fb100000000000000000000000000000000000000000000000000000000815262ffffff909216600483015273ffffffffffffffffffffffffffffffffffffffff166024820152604401610458565b505f9050610c53610c4e64ffffffffff7f000000000000000000000000000000000000000000000000000000000000000016426144dd565b6122c3565b905060405180604001604052808264ffffffffff168152602001610c788b8b8b612311565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001690525f8a815260208190526040812090610cb38b611ab1565b815260208082019290925260409081015f208351939092015160281c650100000000000264ffffffffff9093169290921790555167ffffffffffffffff8916908a907fd4b98031a44a37eb3865ea0e87e7f10957649d514a1bf10a46101f7d8ecb5dc390610d24908b9086906145a1565b60405180910390a373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663f2afdc7d610d7860808a0160608b0161452e565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815262ffffff909116600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201526044015f604051808303815f87803b158015610df9575f5ffd5b505af1158015610e0b573d5f5f3e3d5ffd5b50505050505050505050505050565b610e25868686612346565b5f365f610e33878787612393565b9250925092505f610e4584848461241d565b90507fffffffff0000000000000000000000000000000000000000000000000000000081165f03610ea2576040517f62ebc61d00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b610eaf8a8a8a888561259a565b50505050505050505050565b604080518082019091525f80825260208201525f83815260208190526040812090610ee584611ab1565b815260208082019290925260409081015f2081518083019092525464ffffffffff8116825265010000000000900460281b7fffffffffffffffffffffffffffffffffffffffffffffffffffffff000000000016918101919091529392505050565b6060610f7383837f00000000000000000000000000000000000000000000000000000000000000006117e7565b9392505050565b610f85868686612346565b5f610f9e8484610f9587876115e4565b602001516118f0565b905084358114610fda576040517f9f92995a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517f909dd263000000000000000000000000000000000000000000000000000000008152309063909dd2639061101890879087906004016145c3565b5f60405180830381865afa92505050801561105457506040513d5f823e601f3d908101601f191682016040526110519190810190614678565b60015b6110dc573d808015611081576040519150601f19603f3d011682016040523d82523d5f602084013e611086565b606091505b5080515f036110c1576040517f62ebc61d00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6110d6888888866110d18661473f565b61259a565b506110e8565b610a0788888884612046565b50505050505050565b6110fc868686612346565b5f611108858585612393565b505080519091505f807f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663650036d060d085901c62ffffff1660b886901c62ffffff166040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b168152600481019290925260248201526044016040805180830381865afa1580156111b7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111db91906147ab565b915091505f6111ec845f8585612725565b905080515f03611228576040517f62ebc61d00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6112388b8b8b896110d18661473f565b5050505050505050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001681146112ce576040517f8c21a5b900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9091166004820152602401610458565b50565b5f828152602081905260408120816112e884611ab1565b815260208101919091526040015f205464ffffffffff1690508282821561134e576040517f7b3a7e2e000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff166024820152604401610458565b5050505050565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a08101919091525f8481526001602052604081209061139d85611ab1565b815260208082019290925260409081015f20815160c0810183528154815260019091015464ffffffffff811693820184905265010000000000810461ffff1692820192909252670100000000000000820463ffffffff1660608201526b010000000000000000000000820473ffffffffffffffffffffffffffffffffffffffff1660808201527f010000000000000000000000000000000000000000000000000000000000000090910460ff16151560a082015291508490849067ffffffffffffffff82168111156114bc576040517f5d149212000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015264ffffffffff166044820152606401610458565b5050508267ffffffffffffffff16816020015164ffffffffff16101561152a576040518060c001604052805f5f1b81526020016115028567ffffffffffffffff166122c3565b64ffffffffff1681525f60208201819052604082018190526060820181905260809091015290505b60a08101518151859185919015611587576040517fe67c97ea000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff90911660248301526044820152606401610458565b5050506040810151829061ffff811682146115db576040517f57f8d8ac000000000000000000000000000000000000000000000000000000008152600481019290925261ffff166024820152604401610458565b50509392505050565b61160b60405180608001604052805f81526020015f81526020015f81526020015f81525090565b5f805b838210156116df5781850135601081901c9060c81c61162c8261297f565b15806116385750828111155b156116835784516040517ffe180a5500000000000000000000000000000000000000000000000000000000815260048101919091526024810182905260448101849052606401610458565b60608501849052845160010185526020850180516010600f62ffffff609087901c1690810191909104918201909252604087018051830190525f1901600802608884901c60ff1690910201601e0184019350809250505061160e565b818414611722576040517f462987030000000000000000000000000000000000000000000000000000000081526004810185905260248101839052604401610458565b505092915050565b81156117e1575f5f61173d858585612a38565b608088015191935091505f90839073ffffffffffffffffffffffffffffffffffffffff811682116117c1576040517fc659552f0000000000000000000000000000000000000000000000000000000081526004810193909352602483019190915273ffffffffffffffffffffffffffffffffffffffff166044820152606401610458565b50505073ffffffffffffffffffffffffffffffffffffffff166080860152505b50505050565b60605f6117f383611d72565b90505f5b848110156118dd5785810135601081901c9062ffffff60e082901c81169160c81c165f611837846118288886612a91565b6118328986612a91565b612b11565b90505f8061185b8c8c61184b601e8b6144dd565b89609081901c62ffffff16612bc8565b915091508215806118695750805b8061187e575067ffffffffffffffff86168214155b1561188f5761188f8c8c898b612caa565b61189b88868685611e6f565b6118cb865f196010600f609084901c62ffffff16908101919091049190910160080260889290921c60ff16020190565b601e01870196505050505050506117f7565b6118e682611ecf565b9695505050505050565b5f5f8267ffffffffffffffff81111561190b5761190b6145f1565b604051908082528060200260200182016040528015611934578160200160208202803683370190505b50905060405160208201868681015b808210156119f057813560101c601e8301925062ffffff8160901c1660ff8260881c168260208801538260081c92505f5b82156119e7575f83601085111561198e5750506008820160105b60e883901b86178a529384900393830290810182151560031b9081019190828960218d0137601f198c8b030160b31b5f90815260219093018b206009526029909220895260209890980197019590950194600101611974565b50505050611943565b50505050611a2d83611a0183612db3565b604080516020808201949094528082019290925280518083038201815260609092019052805191012090565b95945050505050565b82516040805160208082019390935280820184905281518082038301815260609091019091528051910120835260408301805160019190611a789083906147cd565b61ffff169052506060830151611a9e90611a9990849063ffffffff166144dd565b612e8a565b63ffffffff166060909301929092525050565b5f6108c07f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff8416614814565b5f611b276040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b6002831015611b38575f9150611c62565b5f84845f818110611b4b57611b4b614827565b919091013560f81c91505f905085856001818110611b6b57611b6b614827565b611b7d92013560f81c90506020614854565b611b889060026144dd565b905080851015611b9c575f93505050611c62565b5f368180611bb4611baf8a87818e61486b565b612ed3565b92965090945092509050801580611bcf575083606001518610155b15611be2575f9750505050505050611c62565b8a611bff828c8c6002908a92611bfa9392919061486b565b61303c565b14611c12575f9750505050505050611c62565b83515f9060881c60ff16611c269088614854565b611c2f866130e0565b611c3991906144dd565b8551909150600190611c5690611c51878786846130fa565b61312a565b98509850505050505050505b935093915050565b5f838152602081905260408120819081611c8386611ab1565b815260208082019290925260409081015f90812082518084019093525464ffffffffff81168084526501000000000090910460281b7fffffffffffffffffffffffffffffffffffffffffffffffffffffff000000000016938301939093529092509015801590611d105750611cf9868686612311565b64ffffffffff1916826020015164ffffffffff1916145b9050858582611d5e576040517f3269712e000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff166024820152604401610458565b5050905164ffffffffff1695945050505050565b604080518082019091525f81526060602082015260405180604001604052808373ffffffffffffffffffffffffffffffffffffffff1681526020018373ffffffffffffffffffffffffffffffffffffffff1663362f04c06040518163ffffffff1660e01b8152600401602060405180830381865afa158015611df6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e1a9190614892565b611e259060016144dd565b67ffffffffffffffff811115611e3d57611e3d6145f1565b604051908082528060200260200182016040528015611e66578160200160208202803683370190505b50905292915050565b608081901b84602001518481518110611e8a57611e8a614827565b602002602001018181510391508181525050608081901b84602001518381518110611eb757611eb7614827565b60200260200101818151019150818152505050505050565b60208101515160609060046001611ee682846144dd565b611ef091906148a9565b611efa91906148bc565b67ffffffffffffffff811115611f1257611f126145f1565b604051908082528060200260200182016040528015611f5657816020015b604080518082019091525f8082526020820152815260200190600190039081611f305790505b5091505f805b8281101561203d575f8084611f726004856144dd565b10611f7d5784611f88565b611f886004846144dd565b9050825b81811015611fd8575f608089602001518381518110611fad57611fad614827565b6020026020010151901d9050805f14611fcf57611fca82826131f3565b841793505b50600101611f8c565b508115612028576040518060400160405280600485611ff791906148bc565b8152602001839052868561200a816148cf565b96508151811061201c5761201c614827565b60200260200101819052505b5061203690506004826144dd565b9050611f5c565b50825250919050565b6120508484613219565b61205b848484613277565b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016637fe8c80a6120a7608085016060860161452e565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815262ffffff909116600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201526044015f604051808303815f87803b158015612128575f5ffd5b505af115801561213a573d5f5f3e3d5ffd5b50506040517fe04045e200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016925063e04045e291506121b0908490600401614453565b5f604051808303815f87803b1580156121c7575f5ffd5b505af1158015610a07573d5f5f3e3d5ffd5b6121e482825f611355565b505050565b5f806121f6601e84614854565b67ffffffffffffffff81111561220e5761220e6145f1565b6040519080825280601f01601f191660200182016040528015612238576020820181803683370190505b5090505f805b858110156122b157601e818801836020860101376122888188013560101c5f196010600f609084901c62ffffff16908101919091049190910160080260889290921c60ff16020190565b61229390601e6144dd565b61229d90826144dd565b90506122aa601e836144dd565b915061223e565b50508051602090910120949350505050565b5f64ffffffffff82111561230d576040517f6dfcc6500000000000000000000000000000000000000000000000000000000081526028600482015260248101839052604401610458565b5090565b5f838383604051602001612327939291906148e7565b6040516020818303038152906040528051906020012090509392505050565b5f612352848484611c6a565b905080421115819061134e576040517fb47fc0c800000000000000000000000000000000000000000000000000000000815260040161045891815260200190565b6123c26040518060a001604052805f81526020015f81526020015f81526020015f81526020015f151581525090565b365f5f6123cf8686612ed3565b9296509094509250905086358114612413576040517f9f92995a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5093509350939050565b82515f90818061243c86866124318a6130e0565b868b60600151612bc8565b91509150801561247257507fc659552f000000000000000000000000000000000000000000000000000000009250610f73915050565b5f61247c886134e1565b905087602001515f1461249357863560c01c830192505b8760800151156124e35767ffffffffffffffff84168314806124d5577fbfac7372000000000000000000000000000000000000000000000000000000006124d7565b5f5b95505050505050610f73565b8087013560c01c831461251d57507fc5e3b1e3000000000000000000000000000000000000000000000000000000009350610f7392505050565b5f61253d6125368989608889901c60ff168603896130fa565b8690613501565b90505f6125596125528a8a600887018a6130fa565b8790613501565b905081811180612589577fc659552f0000000000000000000000000000000000000000000000000000000061258b565b5f5b9b9a5050505050505050505050565b6125a48585613219565b6040517fffffffff000000000000000000000000000000000000000000000000000000008216815273ffffffffffffffffffffffffffffffffffffffff83169067ffffffffffffffff86169087907f9997f0d86c8b85511d2d8b591680c8f191a83639c179f3d474a7dd833a8c12e69060200160405180910390a473ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663dc917d2361266b608086016060870161452e565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815262ffffff909116600482015266ffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016602482015273ffffffffffffffffffffffffffffffffffffffff851660448201526064015f604051808303815f87803b158015612708575f5ffd5b505af115801561271a573d5f5f3e3d5ffd5b505050505050505050565b60605f6127328660e81c90565b905060068111156127dc5760405160248101869052604481018290527f4ffb677d00000000000000000000000000000000000000000000000000000000906064015b60408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffff000000000000000000000000000000000000000000000000000000009093169290921790915291506129779050565b5f6127e685613515565b60058111156127f7576127f761490b565b148061281b57505f61280884613515565b60058111156128195761281961490b565b145b156128d0575f8061282b86613515565b600581111561283c5761283c61490b565b146128505760b887901c62ffffff1661285b565b60d087901c62ffffff165b60408051602481018990526044808201939093528151808203909301835260640190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167ff9e1b222000000000000000000000000000000000000000000000000000000001790529250612977915050565b6128fc8160068111156128e5576128e561490b565b6128ee86613515565b6128f786613515565b61352b565b612948577f767aada700000000000000000000000000000000000000000000000000000000858261292c87613515565b61293587613515565b6040516024016127749493929190614971565b612951816136ea565b6129675761296286866127106136fc565b612973565b612973868686866137a5565b9150505b949350505050565b5f60ff608083901c811690607884901c811690607085901c811690849081906129af90608889901c166008614854565b836129ba86886144dd565b6129c491906144dd565b915091505f8282111580156129e357506129df8260186144dd565b8311155b80156129ee57508215155b90508080156129fe575060208611155b8015612a0b575060208511155b8015612a18575060308411155b8015612a2c5750609088901c62ffffff1615155b98975050505050505050565b5f80843560101c612a56612a4f8787601e856130fa565b8290613876565b606085015190935086013560101c9050612a86612a4f8787608885901c60ff16612a80908a6148a9565b856130fa565b915050935093915050565b5f8260200151518210612aa557505f6108c0565b5f83602001518381518110612abc57612abc614827565b60200260200101519050805f03612b0257612ae184612adc6005866148bc565b6138b5565b83602001518381518110612af757612af7614827565b602002602001015190505b65ffffffffffff169392505050565b5f5f612b1d8560e81c90565b90505f8360ff168560ff166006020190508082602402017f0b80baeb800001080000000823000008a2000b80baeb80000008000000082300901c6001165f03612b6a575f92505050610f73565b60018203612b8f57612b86868560d082901c62ffffff166139bc565b92505050610f73565b60058214612bac5750505061ffff60a884901c1661271014610f73565b5f5f612bb98888886139e6565b91509150612a2c8883836139bc565b5f5f848701945060ff8460881c168084026001850360041c60031b0186018160031b6101000360ff8760801c16600180821b0360ff8960701c168201915060018060ff8b60781c161b0361ffff8a60a81c165f525f5b8660041b8c01868110158015612c32578791505b5b818e1015612c70575f51898f019e620f42409035891c878116818a1c88160292909202049b909b019a928310999099179891841760010191612c33565b8015612c7d575050612c94565b505060088c019b3560c01c89189790971796612c1e565b5050505050505080151590509550959350505050565b8382013560101c5f612cc6612cc18583888a61486b565b6115e4565b6020015190505f612cd8601083614854565b9050612d12612d0d8483612cf58862ffffff60d085901c16612a91565b612d088962ffffff60b88b901c16612a91565b612725565b613a31565b365f8888612d21601e8a6144dd565b612d2c92829061486b565b90925090505f5b6010600f62ffffff609089901c160104811015612daa575f612d5f8783612d5a818a6144dd565b613a40565b9050612d86612d0d82865f87612d7484613ad9565b92612d819392919061486b565b613b01565b8383612d91836134e1565b612d9c92829061486b565b909450925050600101612d33565b5061271a614999565b80515f90808203612de657507fc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a47092915050565b6001811115612e6857612e0383612dfe6002846148bc565b613c8b565b60028106600103612e5a57826001820381518110612e2357612e23614827565b60200260200101518360028381612e3c57612e3c6147e7565b0481518110612e4d57612e4d614827565b6020026020010181815250505b600260018201049050612de6565b825f81518110612e7a57612e7a614827565b6020026020010151915050919050565b5f63ffffffff82111561230d576040517f6dfcc6500000000000000000000000000000000000000000000000000000000081526020600482015260248101839052604401610458565b612f026040518060a001604052805f81526020015f81526020015f81526020015f81526020015f151581525090565b365f80612f118180878961486b565b9093509150601e612f24600860036144dd565b612f2e91906144dd565b851015612f3c57505f613033565b85355f612f5d8888612f50600860036144dd565b919091013560101c919050565b9050612f778160a884901c62ffffff1660e085901c613a40565b95505f612f8387613ad9565b601e612f91600860036144dd565b612f9b91906144dd565b612fa591906144dd565b905086606001515f1480612fb857508088105b80612fd757506020612fca828a6148a9565b612fd49190614814565b15155b15612fe857505f9250613033915050565b8888601e612ff8600860036144dd565b61300291906144dd565b61300e9284929061486b565b9550955061302d89898360c087901c63ffffffff168b60400151613ccd565b93505050505b92959194509250565b5f61308f82156130615761305360205f858761486b565b61305c916149c6565b613063565b5f5b604080516020808201939093528082018890528151808203830181526060909101909152805191012090565b905060205b828110156130d8576130c4828583866130ae8260206144dd565b926130bb9392919061486b565b611a01916149c6565b91506130d16020826144dd565b9050613094565b509392505050565b5f81602001515f146130f35760086108c0565b5f92915050565b5f8061310e60ff608885901c166008614854565b61311a906101006148a9565b959093013590941c949350505050565b61316a6040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b604080516101008101909152806131818585613d4b565b81526020016131908560e81c90565b815260200161319f8585613d78565b815260200160d085901c62ffffff16815260200160b885901c62ffffff1681526020016131cc8585613dae565b81526020016131db8585613dc2565b81526020016131ea8585613df2565b90529392505050565b5f6131fd83613e1e565b61320683613e35565b67ffffffffffffffff16901b9392505050565b5f8281526020819052604081208161323084611ab1565b815260208101919091526040015f2080547fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001664ffffffffff929092169190911790555050565b5f61328384845f611355565b90506132a6816132996060850160408601614503565b63ffffffff168435611a36565b600160a082018190525f8581526020919091526040812082916132c886611ab1565b815260208082019290925260409081015f90812084518155928401516001909301805485840151606080880151608089015160a09099015115157f0100000000000000000000000000000000000000000000000000000000000000027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff909a166b010000000000000000000000027fff0000000000000000000000000000000000000000ffffffffffffffffffffff63ffffffff90931667010000000000000002929092167fff000000000000000000000000000000000000000000000000ffffffffffffff61ffff90951665010000000000027fffffffffffffffffffffffffffffffffffffffffffffffffff0000000000000090961664ffffffffff909a169990991794909417929092169690961717959095169490941790935567ffffffffffffffff86169287927f9ff47c9b76a00b44861e617b3fa7d31d4787f4e7a18ca6142b1c7114c0aa179092613457918801908801614503565b6040805192835263ffffffff909116602083015286359082015260600160405180910390a3805167ffffffffffffffff84169085907f198012027db1759ca7d1d9824db390a95ea82af4f2bd25003f2b46a22b3c7f54906134be6060870160408801614503565b6040805192835263ffffffff90911660208301520160405180910390a350505050565b80515f9060881c60ff168260600151026134fa836130e0565b0192915050565b5f608083901c60ff165b9190911c92915050565b5f8160ff1660058111156108c0576108c061490b565b5f8084600681111561353f5761353f61490b565b148061355c5750600484600681111561355a5761355a61490b565b145b156135ba5760018360058111156135755761357561490b565b148015613586575061358682613e84565b806135b3575061359583613e84565b80156135b3575060015b8260058111156135b1576135b161490b565b145b9050610f73565b60028460068111156135ce576135ce61490b565b14806135eb575060068460068111156135e9576135e961490b565b145b15613609576135f983613ebb565b80156135b357506135b382613ebb565b600384600681111561361d5761361d61490b565b036136545761362b83613e84565b80156135b3575060018260058111156136465761364661490b565b14806135b35750600561359f565b5f60028460058111156136695761366961490b565b148015613687575060038360058111156136855761368561490b565b145b90505f600385600581111561369e5761369e61490b565b1480156136bc575060028460058111156136ba576136ba61490b565b145b905081806118e6575060058660068111156136d9576136d961490b565b1480156118e6575095945050505050565b5f60018214806108c057505060051490565b60608160a885901c61ffff1603613721575060408051602081019091525f8152610f73565b5060408051602481019390935260a89390931c61ffff1660448301526064808301919091528251808303909101815260849091019091526020810180517fe5a1f86c000000000000000000000000000000000000000000000000000000007bffffffffffffffffffffffffffffffffffffffffffffffffffffffff90911617905290565b60605f5f6137b48786866139e6565b909250905080600883901c62ffffff16036137e5576137dc8787602085901c61ffff166136fc565b92505050612977565b505060408051602481019590955262ffffff60d087901c8116604487015260b89690961c90951660648086019190915285518086039091018152608490940190945250506020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fce5944db00000000000000000000000000000000000000000000000000000000179052919050565b5f6138818383613d78565b603161388d8585613dc2565b901b605161389b8686613d4b565b901b60696138a98760b81c90565b901b1717179392505050565b81516040517fc17605f7000000000000000000000000000000000000000000000000000000008152600481018390525f9173ffffffffffffffffffffffffffffffffffffffff169063c17605f790602401602060405180830381865afa158015613921573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906139459190614892565b90505f613953600584614854565b90505f5b60058110801561396b575084602001515182105b1561134e5761397a8383613efc565b8560200151838151811061399057613990614827565b60209081029190910101805190911790526139aa826148cf565b91506139b5816148cf565b9050613957565b5f81600884901c62ffffff161480156129775750505060201c61ffff90811660a89290921c161490565b5f8060036139f384613515565b6005811115613a0457613a0461490b565b14613a19578360b886901c62ffffff16613a25565b8260d086901c62ffffff165b91509150935093915050565b8051156112ce57805160208201fd5b613a6f6040518060a001604052805f81526020015f81526020015f81526020015f81526020015f151581525090565b6010830262ffffff609086901c165f828210613a8d57828203613a8f565b5f5b905060108111155f81613aa3576010613aa5565b825b6040805160a0810182529a8b5260208b01999099529789019690965260608801969096525050505090151560808301525090565b5f5f613ae4836134e1565b905082608001516108c057825160881c60ff166008820101610f73565b82516020840151606091905f9015613b1d57843560c01c613b1f565b5f5b90505f613b2b876134e1565b90505f60108860400151613b3f9190614854565b90505f80613b4c8a6130e0565b90505b83811015613bd1575f613b648a8a848a6130fa565b905082811015613b8857613b7a87858386613f26565b975050505050505050610f73565b613b928782613df2565b613b9c90876144dd565b9550613ba88782613fee565b9250613bb56001856144dd565b935050608886901c60ff16613bca90826144dd565b9050613b4f565b50886080015115613c235767ffffffffffffffff85168414613c0857613c03895f67ffffffffffffffff881687614015565b6124d7565b60405180602001604052805f81525095505050505050610f73565b8783013560c01c848114613c4b57613c3e8a60018388614015565b9650505050505050610f73565b5f613c628a8a613c5c6008896144dd565b8a6130fa565b9050828110613c7f5760405180602001604052805f81525061258b565b61258b87858386613f26565b6040516001815360208301806020840281015b80821015613cc557604083600186015e604184208252604083019250602082019150613c9e565b505050505050565b5f85840184860360051c82613d078686613cea8a60088d8f61486b565b604051613cf89291906144a1565b604051809103902086866140ff565b90508015613d3c5760408051602080820189905281830184905282518083038401815260609092019092528051910120613d3e565b5f5b9998505050505050505050565b5f607883901c60ff16607084901c60ff16608085901c60ff16613d6e91906144dd565b61350b91906144dd565b5f613d98608084901c60ff1683901c607085901c60ff165f19901b191690565b610f739065ffffffffffff604086901c166144dd565b5f5f1960ff608085901c161b198216610f73565b5f610f73613dde60ff607086901c811690608087901c166144dd565b83901c607885901c60ff165f19901b191690565b5f610f73613e008484613dae565b613e0a8585613dc2565b620f4240910261ffff60a887901c16020490565b5f613e2a600483614814565b6108c0906040614854565b80600781900b8114613e7f57604080517f327269a7000000000000000000000000000000000000000000000000000000008152600481019190915260248101839052604401610458565b919050565b5f6002826005811115613e9957613e9961490b565b14806108c057506003826005811115613eb457613eb461490b565b1492915050565b5f6001826005811115613ed057613ed061490b565b1480613eed57506005826005811115613eeb57613eeb61490b565b145b806108c057506108c082613e84565b5f613f08600583614814565b613f13906030614854565b83901c65ffffffffffff16905092915050565b60607fc659552f0000000000000000000000000000000000000000000000000000000084613f548786613501565b6001613f608987613501565b613f6a91906148a9565b60405160248101939093526044830191909152606482015260840160408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffff00000000000000000000000000000000000000000000000000000000909316929092179091529050949350505050565b5f608083901c60ff166140018484613501565b61400c9060016144dd565b901b9392505050565b60605f84614043577fbfac737200000000000000000000000000000000000000000000000000000000614065565b7fc5e3b1e3000000000000000000000000000000000000000000000000000000005b905080601087604001516140799190614854565b6040516024810191909152604481018690526064810185905260840160408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffff0000000000000000000000000000000000000000000000000000000090931692909217909152915050949350505050565b5f85851061410e57505f611a2d565b7effffffffffffffff000000000000000000000000000000000000000000000060b886901b165f90815260098590526029902090506040516001810160018253848460051b810160018a035b801561419c5760018116818b1817156141905760018a1660051b8681860152833560208218860152506041852095506020830192505b6001998a1c991c61415a565b501492909202979650505050505050565b803567ffffffffffffffff81168114613e7f575f5ffd5b5f5f83601f8401126141d4575f5ffd5b50813567ffffffffffffffff8111156141eb575f5ffd5b602083019150836020828501011115614202575f5ffd5b9250929050565b5f5f5f5f5f5f60a0878903121561421e575f5ffd5b8635955061422e602088016141ad565b945060408701359350606087013567ffffffffffffffff811115614250575f5ffd5b61425c89828a016141c4565b979a9699509497949695608090950135949350505050565b5f5f5f5f60608587031215614287575f5ffd5b84359350614297602086016141ad565b9250604085013567ffffffffffffffff8111156142b2575f5ffd5b6142be878288016141c4565b95989497509550505050565b5f5f604083850312156142db575f5ffd5b823591506142eb602084016141ad565b90509250929050565b5f60808284031215614304575f5ffd5b50919050565b5f5f5f5f5f60e0868803121561431e575f5ffd5b8535945061432e602087016141ad565b935061433d87604088016142f4565b925060c086013567ffffffffffffffff811115614358575f5ffd5b614364888289016141c4565b969995985093965092949392505050565b73ffffffffffffffffffffffffffffffffffffffff811681146112ce575f5ffd5b5f5f5f5f5f5f61010087890312156143ac575f5ffd5b863595506143bc602088016141ad565b94506143cb88604089016142f4565b935060c087013567ffffffffffffffff8111156143e6575f5ffd5b6143f289828a016141c4565b90945092505060e087013561440681614375565b809150509295509295509295565b5f5f60208385031215614425575f5ffd5b823567ffffffffffffffff81111561443b575f5ffd5b614447858286016141c4565b90969095509350505050565b602080825282518282018190525f918401906040840190835b8181101561449657835180518452602090810151818501529093019260409092019160010161446c565b509095945050505050565b818382375f9101908152919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b808201808211156108c0576108c06144b0565b803563ffffffff81168114613e7f575f5ffd5b5f60208284031215614513575f5ffd5b610f73826144f0565b803562ffffff81168114613e7f575f5ffd5b5f6020828403121561453e575f5ffd5b610f738261451c565b5f60208284031215614557575f5ffd5b8151610f7381614375565b803582526020808201359083015263ffffffff614581604083016144f0565b16604083015262ffffff6145976060830161451c565b1660608301525050565b60a081016145af8285614562565b64ffffffffff831660808301529392505050565b60208152816020820152818360408301375f818301604090810191909152601f909201601f19160101919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040805190810167ffffffffffffffff81118282101715614641576146416145f1565b60405290565b604051601f8201601f1916810167ffffffffffffffff81118282101715614670576146706145f1565b604052919050565b5f60208284031215614688575f5ffd5b815167ffffffffffffffff81111561469e575f5ffd5b8201601f810184136146ae575f5ffd5b805167ffffffffffffffff8111156146c8576146c86145f1565b6146d760208260051b01614647565b8082825260208201915060208360061b8501019250868311156146f8575f5ffd5b6020840193505b828410156118e65760408488031215614716575f5ffd5b61471e61461e565b845181526020808601518183015290835260409094019391909101906146ff565b805160208201517fffffffff000000000000000000000000000000000000000000000000000000008116919060048210156147a4577fffffffff00000000000000000000000000000000000000000000000000000000808360040360031b1b82161692505b5050919050565b5f5f604083850312156147bc575f5ffd5b505080516020909101519092909150565b61ffff81811683821601908111156108c0576108c06144b0565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f82614822576148226147e7565b500690565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b80820281158282048414176108c0576108c06144b0565b5f5f85851115614879575f5ffd5b83861115614885575f5ffd5b5050820193919092039150565b5f602082840312156148a2575f5ffd5b5051919050565b818103818111156108c0576108c06144b0565b5f826148ca576148ca6147e7565b500490565b5f5f1982036148e0576148e06144b0565b5060010190565b83815267ffffffffffffffff8316602082015260c081016129776040830184614562565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6006811061496d577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b848152602081018490526080810161498c6040830185614938565b611a2d6060830184614938565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52600160045260245ffd5b803560208310156108c0575f19602084900360031b1b169291505056';
