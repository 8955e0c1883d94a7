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
    "name": "COLLATERAL_TIME",
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
    "name": "collateralHeldUntil",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
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
    "name": "holdCollateral",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "releaseCollateral",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "upTo",
        "type": "uint56",
        "internalType": "uint56"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
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
    "name": "CollateralHeld",
    "inputs": [
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
      },
      {
        "name": "until",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CollateralReleased",
    "inputs": [
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
    "name": "ProviderCollateral_NotProvider",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProviderCollateral_StillHeld",
    "inputs": [
      {
        "name": "participant",
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
    "name": "ProviderCollateral_WithdrawalPending",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
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
  '0x610140604052348015610010575f5ffd5b506040516152a73803806152a783398101604081905261002f91610194565b6001600160a01b03808616608052841660a081905264ffffffffff831660c05266ffffffffffffff821660e05260408051630511606360e41b815290515f929163511606309160048083019260209291908290030181865afa158015610097573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906100bb919061020f565b905084816001600160a01b03811630146100ff5760405163505e268560e11b81526001600160a01b0392831660048201529116602482015260440160405180910390fd5b5050856001600160a01b031663570ca7356040518163ffffffff1660e01b8152600401602060405180830381865afa15801561013d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610161919061020f565b6001600160a01b03166101205250505061010052506102319050565b6001600160a01b0381168114610191575f5ffd5b50565b5f5f5f5f5f60a086880312156101a8575f5ffd5b85516101b38161017d565b60208701519095506101c48161017d565b60408701516060880151919550935064ffffffffff811681146101e5575f5ffd5b608087015190925066ffffffffffffff81168114610201575f5ffd5b809150509295509295909350565b5f6020828403121561021f575f5ffd5b815161022a8161017d565b9392505050565b60805160a05160c05160e0516101005161012051614fb16102f65f395f818161162401526126ba01525f81816103cf0152611e7e01525f818161026a01528181610f6a015281816124b00152612bee01525f81816102f50152610dd801525f818161074401528181610b0001528181610ef30152818161116c015281816112d801528181612439015281816125400152612b7701525f818161044f01528181610a0501528181610c90015281816110ff015281816114da01526125c10152614fb15ff3fe608060405234801561000f575f5ffd5b5060043610610115575f3560e01c80637620b9cf116100ad578063c0a2f0fe1161007d578063d1a90d5811610063578063d1a90d58146103ca578063d84709f0146103f1578063eefb13a6146103fb575f5ffd5b8063c0a2f0fe146103a4578063c2ffeda6146103b7575f5ffd5b80637620b9cf146102dd578063861a1412146102f05780638cd81ec41461032d578063909dd26314610384575f5ffd5b80636d9a810e116100e85780636d9a810e1461026557806370138d57146102a457806373cc6801146102b757806374d8ba73146102ca575f5ffd5b806335ceb933146101195780634e093f511461014b57806367bfe064146101605780636823fd08146101de575b5f5ffd5b6101386101273660046146eb565b5f6020819052908152604090205481565b6040519081526020015b60405180910390f35b61015e61015936600461475c565b61040e565b005b61017361016e3660046147c9565b6107b2565b6040516101429291905f61012082019050831515825282516020830152602083015160408301526040830151606083015260608301516080830152608083015160a083015260a083015160c083015260c083015160e083015260e08301516101008301529392505050565b6101f16101ec366004614821565b61082e565b60405161014291905f60c0820190508251825264ffffffffff602084015116602083015261ffff604084015116604083015263ffffffff606084015116606083015273ffffffffffffffffffffffffffffffffffffffff608084015116608083015260a0830151151560a083015292915050565b61028c7f000000000000000000000000000000000000000000000000000000000000000081565b60405166ffffffffffffff9091168152602001610142565b61015e6102b2366004614865565b61094c565b61015e6102c53660046148d2565b610a97565b61015e6102d8366004614865565b610bc1565b61015e6102eb366004614921565b610fca565b6103177f000000000000000000000000000000000000000000000000000000000000000081565b60405164ffffffffff9091168152602001610142565b61034061033b366004614821565b61106b565b60408051825164ffffffffff1681526020928301517fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000169281019290925201610142565b6103976103923660046149a1565b6110f6565b60405161014291906149e0565b61015e6103b23660046148d2565b61112a565b61015e6103c5366004614921565b611341565b6101387f000000000000000000000000000000000000000000000000000000000000000081565b61013862278d0081565b61015e610409366004614921565b6114b8565b61041661160c565b6104208686611698565b5f61042c87878761171c565b90505f61043985856119ab565b905061044782868684611af1565b5f61047386867f0000000000000000000000000000000000000000000000000000000000000000611bae565b90505f61048587878560200151611cb7565b905061049684846040015183611dfd565b84156104f257835185818181146104e7576040517f12a932f2000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044015b60405180910390fd5b5050600160a0860152505b5f8a8152600260205260408120859161050a8c611e78565b815260208082019290925260409081015f2083518155838301516001909101805485840151606080880151608089015160a09099015115157f0100000000000000000000000000000000000000000000000000000000000000027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff909a166b010000000000000000000000027fff0000000000000000000000000000000000000000ffffffffffffffffffffff63ffffffff90931667010000000000000002929092167fff000000000000000000000000000000000000000000000000ffffffffffffff61ffff90951665010000000000027fffffffffffffffffffffffffffffffffffffffffffffffffff0000000000000090961664ffffffffff909816979097179490941792909216949094171795909516949094179093558581015181518c815292830152810183905267ffffffffffffffff8b16918c917f9ff47c9b76a00b44861e617b3fa7d31d4787f4e7a18ca6142b1c7114c0aa1790910160405180910390a38360a0015115610707578867ffffffffffffffff168a7f198012027db1759ca7d1d9824db390a95ea82af4f2bd25003f2b46a22b3c7f548787606001516040516106fe92919091825263ffffffff16602082015260400190565b60405180910390a35b6040517fe04045e200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063e04045e2906107799085906004016149e0565b5f604051808303815f87803b158015610790575f5ffd5b505af11580156107a2573d5f5f3e3d5ffd5b5050505050505050505050505050565b5f6107f36040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b5f6107fe878761082e565b90508060a00151610812575f925050610825565b805161081f908686611ead565b92509250505b94509492505050565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a08101919091525f8381526002602052604081208161087685611e78565b815260208082019290925260409081015f20815160c0810183528154815260019091015464ffffffffff811693820184905265010000000000810461ffff1692820192909252670100000000000000820463ffffffff1660608201526b010000000000000000000000820473ffffffffffffffffffffffffffffffffffffffff1660808201527f010000000000000000000000000000000000000000000000000000000000000090910460ff16151560a0820152915067ffffffffffffffff84169003610944579050610946565b505b92915050565b5f610958868686612031565b90508042118190610998576040517fee6246e60000000000000000000000000000000000000000000000000000000081526004016104de91815260200190565b505f83836040516109aa929190614a2e565b60405190819003902090508060208601358082146109fd576040517f5162391c000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044016104de565b50505f610a297f0000000000000000000000000000000000000000000000000000000000000000612139565b90505f5b84811015610a785785810135601081901c90610a6590849062ffffff60e082901c81169160c81c1667ffffffffffffffff8516612236565b50610a71601e82614a6a565b9050610a2d565b50610a8d888888610a8885612296565b61240d565b5050505050505050565b610aa082612577565b5f8281526020819052604090205442811115610ac057610ac083826126a0565b6040517f39baf6280000000000000000000000000000000000000000000000000000000081526004810184905266ffffffffffffff831660248201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906339baf628906044016020604051808303815f875af1158015610b5b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b7f9190614a7d565b9050837fd6513284110ca9c03fb9099da6d3e2c1c34761de7886e2185080cc9a91a4630782604051610bb391815260200190565b60405180910390a250505050565b610bc961160c565b610bd3858561271a565b610bdd8585611698565b5f610be883836119ab565b90505f845f0135610bfe85858560200151611cb7565b148015610c1b57508460200135610c198585855f015161272a565b145b8015610c3f5750610c326060860160408701614aa7565b63ffffffff168260400151145b905080610c78576040517f9f92995a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016638f4e4321610cc56080890160608a01614ad2565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815262ffffff9091166004820152602401602060405180830381865afa158015610d1b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d3f9190614aeb565b905073ffffffffffffffffffffffffffffffffffffffff81163314610d6a6080880160608901614ad2565b339091610dc6576040517f82780fb100000000000000000000000000000000000000000000000000000000815262ffffff909216600483015273ffffffffffffffffffffffffffffffffffffffff1660248201526044016104de565b505f9050610e03610dfe64ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642614a6a565b612804565b905060405180604001604052808264ffffffffff168152602001610e288b8b8b612852565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001690525f8a815260016020526040812090610e638b611e78565b815260208082019290925260409081015f208351939092015160281c650100000000000264ffffffffff9093169290921790555167ffffffffffffffff8916908a907fd4b98031a44a37eb3865ea0e87e7f10957649d514a1bf10a46101f7d8ecb5dc390610ed4908b908690614b45565b60405180910390a373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663f2afdc7d610f2860808a0160608b01614ad2565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815262ffffff909116600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201526044015f604051808303815f87803b158015610fa9575f5ffd5b505af1158015610fbb573d5f5f3e3d5ffd5b50505050505050505050505050565b610fd5868686612887565b5f365f610fe38787876128d4565b9250925092505f610ff584848461295e565b90507fffffffff0000000000000000000000000000000000000000000000000000000081165f03611052576040517f62ebc61d00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b61105f8a8a8a8885612adb565b50505050505050505050565b604080518082019091525f80825260208201525f8381526001602052604081209061109584611e78565b815260208082019290925260409081015f2081518083019092525464ffffffffff8116825265010000000000900460281b7fffffffffffffffffffffffffffffffffffffffffffffffffffffff000000000016918101919091529392505050565b606061112383837f0000000000000000000000000000000000000000000000000000000000000000611bae565b9392505050565b61113261160c565b61113b82612577565b6040517f65bd09e9000000000000000000000000000000000000000000000000000000008152600481018390525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906365bd09e9906024016040805180830381865afa1580156111c5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111e99190614bee565b6020015167ffffffffffffffff161590508281611235576040517f3c133a1c0000000000000000000000000000000000000000000000000000000081526004016104de91815260200190565b505f61124462278d0042614a6a565b5f8581526020818152604091829020839055815166ffffffffffffff8716815290810183905291925085917f0edbd9fa9f184f411a2d75501686b1b448153ae4ec20e9f39dfee86ebd40b489910160405180910390a26040517f3e1c8f870000000000000000000000000000000000000000000000000000000081526004810185905266ffffffffffffff841660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690633e1c8f87906044015b5f604051808303815f87803b15801561132f575f5ffd5b505af1158015610a8d573d5f5f3e3d5ffd5b61134c868686612887565b5f611365848461135c87876119ab565b60200151611cb7565b9050843581146113a1576040517f9f92995a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517f909dd263000000000000000000000000000000000000000000000000000000008152309063909dd263906113df9087908790600401614c2f565b5f60405180830381865afa92505050801561141b57506040513d5f823e601f3d908101601f191682016040526114189190810190614c5d565b60015b6114a3573d808015611448576040519150601f19603f3d011682016040523d82523d5f602084013e61144d565b606091505b5080515f03611488576040517f62ebc61d00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b61149d8888888661149886614d24565b612adb565b506114af565b610a8d8888888461240d565b50505050505050565b6114c3868686612887565b5f6114cf8585856128d4565b505080519091505f807f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663650036d060d085901c62ffffff1660b886901c62ffffff166040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b168152600481019290925260248201526044016040805180830381865afa15801561157e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115a29190614d90565b915091505f6115b3845f8585612c66565b905080515f036115ef576040517f62ebc61d00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6115ff8b8b8b8961149886614d24565b5050505050505050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168114611695576040517f8c21a5b900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016104de565b50565b5f828152600160205260408120816116af84611e78565b815260208101919091526040015f205464ffffffffff16905082828215611715576040517f7b3a7e2e000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044016104de565b5050505050565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a08101919091525f8481526002602052604081209061176485611e78565b815260208082019290925260409081015f20815160c0810183528154815260019091015464ffffffffff811693820184905265010000000000810461ffff1692820192909252670100000000000000820463ffffffff1660608201526b010000000000000000000000820473ffffffffffffffffffffffffffffffffffffffff1660808201527f010000000000000000000000000000000000000000000000000000000000000090910460ff16151560a082015291508490849067ffffffffffffffff8216811115611883576040517f5d149212000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015264ffffffffff1660448201526064016104de565b5050508267ffffffffffffffff16816020015164ffffffffff1610156118f1576040518060c001604052805f5f1b81526020016118c98567ffffffffffffffff16612804565b64ffffffffff1681525f60208201819052604082018190526060820181905260809091015290505b60a0810151815185918591901561194e576040517fe67c97ea000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015260448201526064016104de565b5050506040810151829061ffff811682146119a2576040517f57f8d8ac000000000000000000000000000000000000000000000000000000008152600481019290925261ffff1660248201526044016104de565b50509392505050565b6119d260405180608001604052805f81526020015f81526020015f81526020015f81525090565b5f805b83821015611aa65781850135601081901c9060c81c6119f382612ec0565b15806119ff5750828111155b15611a4a5784516040517ffe180a55000000000000000000000000000000000000000000000000000000008152600481019190915260248101829052604481018490526064016104de565b60608501849052845160010185526020850180516010600f62ffffff609087901c1690810191909104918201909252604087018051830190525f1901600802608884901c60ff1690910201601e018401935080925050506119d5565b818414611ae9576040517f4629870300000000000000000000000000000000000000000000000000000000815260048101859052602481018390526044016104de565b505092915050565b8115611ba8575f5f611b04858585612f79565b608088015191935091505f90839073ffffffffffffffffffffffffffffffffffffffff81168211611b88576040517fc659552f0000000000000000000000000000000000000000000000000000000081526004810193909352602483019190915273ffffffffffffffffffffffffffffffffffffffff1660448201526064016104de565b50505073ffffffffffffffffffffffffffffffffffffffff166080860152505b50505050565b60605f611bba83612139565b90505f5b84811015611ca45785810135601081901c9062ffffff60e082901c81169160c81c165f611bfe84611bef8886612fd2565b611bf98986612fd2565b613052565b90505f80611c228c8c611c12601e8b614a6a565b89609081901c62ffffff16613109565b91509150821580611c305750805b80611c45575067ffffffffffffffff86168214155b15611c5657611c568c8c898b6131eb565b611c6288868685612236565b611c92865f196010600f609084901c62ffffff16908101919091049190910160080260889290921c60ff16020190565b601e0187019650505050505050611bbe565b611cad82612296565b9695505050505050565b5f5f8267ffffffffffffffff811115611cd257611cd2614b67565b604051908082528060200260200182016040528015611cfb578160200160208202803683370190505b50905060405160208201868681015b80821015611db757813560101c601e8301925062ffffff8160901c1660ff8260881c168260208801538260081c92505f5b8215611dae575f836010851115611d555750506008820160105b60e883901b86178a529384900393830290810182151560031b9081019190828960218d0137601f198c8b030160b31b5f90815260219093018b206009526029909220895260209890980197019590950194600101611d3b565b50505050611d0a565b50505050611df483611dc8836132f4565b604080516020808201949094528082019290925280518083038201815260609092019052805191012090565b95945050505050565b82516040805160208082019390935280820184905281518082038301815260609091019091528051910120835260408301805160019190611e3f908390614db2565b61ffff169052506060830151611e6590611e6090849063ffffffff16614a6a565b6133cb565b63ffffffff166060909301929092525050565b5f6109467f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff8416614df9565b5f611eee6040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b6002831015611eff575f9150612029565b5f84845f818110611f1257611f12614e0c565b919091013560f81c91505f905085856001818110611f3257611f32614e0c565b611f4492013560f81c90506020614e39565b611f4f906002614a6a565b905080851015611f63575f93505050612029565b5f368180611f7b611f768a87818e614e50565b613414565b92965090945092509050801580611f96575083606001518610155b15611fa9575f9750505050505050612029565b8a611fc6828c8c6002908a92611fc193929190614e50565b61357d565b14611fd9575f9750505050505050612029565b83515f9060881c60ff16611fed9088614e39565b611ff686613621565b6120009190614a6a565b855190915060019061201d906120188787868461363b565b61366b565b98509850505050505050505b935093915050565b5f83815260016020526040812081908161204a86611e78565b815260208082019290925260409081015f90812082518084019093525464ffffffffff81168084526501000000000090910460281b7fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000169383019390935290925090158015906120d757506120c0868686612852565b64ffffffffff1916826020015164ffffffffff1916145b9050858582612125576040517f3269712e000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044016104de565b5050905164ffffffffff1695945050505050565b604080518082019091525f81526060602082015260405180604001604052808373ffffffffffffffffffffffffffffffffffffffff1681526020018373ffffffffffffffffffffffffffffffffffffffff1663362f04c06040518163ffffffff1660e01b8152600401602060405180830381865afa1580156121bd573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906121e19190614a7d565b6121ec906001614a6a565b67ffffffffffffffff81111561220457612204614b67565b60405190808252806020026020018201604052801561222d578160200160208202803683370190505b50905292915050565b608081901b8460200151848151811061225157612251614e0c565b602002602001018181510391508181525050608081901b8460200151838151811061227e5761227e614e0c565b60200260200101818151019150818152505050505050565b602081015151606090600460016122ad8284614a6a565b6122b79190614e77565b6122c19190614e8a565b67ffffffffffffffff8111156122d9576122d9614b67565b60405190808252806020026020018201604052801561231d57816020015b604080518082019091525f80825260208201528152602001906001900390816122f75790505b5091505f805b82811015612404575f8084612339600485614a6a565b10612344578461234f565b61234f600484614a6a565b9050825b8181101561239f575f60808960200151838151811061237457612374614e0c565b6020026020010151901d9050805f14612396576123918282613734565b841793505b50600101612353565b5081156123ef5760405180604001604052806004856123be9190614e8a565b815260200183905286856123d181614e9d565b9650815181106123e3576123e3614e0c565b60200260200101819052505b506123fd9050600482614a6a565b9050612323565b50825250919050565b612417848461375a565b6124228484846137b8565b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016637fe8c80a61246e6080850160608601614ad2565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815262ffffff909116600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201526044015f604051808303815f87803b1580156124ef575f5ffd5b505af1158015612501573d5f5f3e3d5ffd5b50506040517fe04045e200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016925063e04045e291506113189084906004016149e0565b6040517fbadc2dff000000000000000000000000000000000000000000000000000000008152600481018290525f9061262f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063badc2dff90602401602060405180830381865afa158015612606573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061262a9190614a7d565b613a1f565b90505f600282600581111561264657612646614eb5565b14806126635750600382600581111561266157612661614eb5565b145b90508281611ba8576040517f1b6ef9130000000000000000000000000000000000000000000000000000000081526004016104de91815260200190565b81813373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611ba8576040517fda75cfd0000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044016104de565b61272582825f61171c565b505050565b5f80612737601e84614e39565b67ffffffffffffffff81111561274f5761274f614b67565b6040519080825280601f01601f191660200182016040528015612779576020820181803683370190505b5090505f805b858110156127f257601e818801836020860101376127c98188013560101c5f196010600f609084901c62ffffff16908101919091049190910160080260889290921c60ff16020190565b6127d490601e614a6a565b6127de9082614a6a565b90506127eb601e83614a6a565b915061277f565b50508051602090910120949350505050565b5f64ffffffffff82111561284e576040517f6dfcc65000000000000000000000000000000000000000000000000000000000815260286004820152602481018390526044016104de565b5090565b5f83838360405160200161286893929190614ee2565b6040516020818303038152906040528051906020012090509392505050565b5f612893848484612031565b9050804211158190611715576040517fb47fc0c80000000000000000000000000000000000000000000000000000000081526004016104de91815260200190565b6129036040518060a001604052805f81526020015f81526020015f81526020015f81526020015f151581525090565b365f5f6129108686613414565b9296509094509250905086358114612954576040517f9f92995a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5093509350939050565b82515f90818061297d86866129728a613621565b868b60600151613109565b9150915080156129b357507fc659552f000000000000000000000000000000000000000000000000000000009250611123915050565b5f6129bd88613a35565b905087602001515f146129d457863560c01c830192505b876080015115612a245767ffffffffffffffff8416831480612a16577fbfac737200000000000000000000000000000000000000000000000000000000612a18565b5f5b95505050505050611123565b8087013560c01c8314612a5e57507fc5e3b1e300000000000000000000000000000000000000000000000000000000935061112392505050565b5f612a7e612a778989608889901c60ff1686038961363b565b8690613a55565b90505f612a9a612a938a8a600887018a61363b565b8790613a55565b905081811180612aca577fc659552f00000000000000000000000000000000000000000000000000000000612acc565b5f5b9b9a5050505050505050505050565b612ae5858561375a565b6040517fffffffff000000000000000000000000000000000000000000000000000000008216815273ffffffffffffffffffffffffffffffffffffffff83169067ffffffffffffffff86169087907f9997f0d86c8b85511d2d8b591680c8f191a83639c179f3d474a7dd833a8c12e69060200160405180910390a473ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663dc917d23612bac6080860160608701614ad2565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815262ffffff909116600482015266ffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016602482015273ffffffffffffffffffffffffffffffffffffffff851660448201526064015f604051808303815f87803b158015612c49575f5ffd5b505af1158015612c5b573d5f5f3e3d5ffd5b505050505050505050565b60605f612c738660e81c90565b90506006811115612d1d5760405160248101869052604481018290527f4ffb677d00000000000000000000000000000000000000000000000000000000906064015b60408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffff00000000000000000000000000000000000000000000000000000000909316929092179091529150612eb89050565b5f612d2785613a1f565b6005811115612d3857612d38614eb5565b1480612d5c57505f612d4984613a1f565b6005811115612d5a57612d5a614eb5565b145b15612e11575f80612d6c86613a1f565b6005811115612d7d57612d7d614eb5565b14612d915760b887901c62ffffff16612d9c565b60d087901c62ffffff165b60408051602481018990526044808201939093528151808203909301835260640190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167ff9e1b222000000000000000000000000000000000000000000000000000000001790529250612eb8915050565b612e3d816006811115612e2657612e26614eb5565b612e2f86613a1f565b612e3886613a1f565b613a69565b612e89577f767aada7000000000000000000000000000000000000000000000000000000008582612e6d87613a1f565b612e7687613a1f565b604051602401612cb59493929190614f3f565b612e9281613c28565b612ea857612ea38686612710613c3a565b612eb4565b612eb486868686613ce3565b9150505b949350505050565b5f60ff608083901c811690607884901c811690607085901c81169084908190612ef090608889901c166008614e39565b83612efb8688614a6a565b612f059190614a6a565b915091505f828211158015612f245750612f20826018614a6a565b8311155b8015612f2f57508215155b9050808015612f3f575060208611155b8015612f4c575060208511155b8015612f59575060308411155b8015612f6d5750609088901c62ffffff1615155b98975050505050505050565b5f80843560101c612f97612f908787601e8561363b565b8290613db4565b606085015190935086013560101c9050612fc7612f908787608885901c60ff16612fc1908a614e77565b8561363b565b915050935093915050565b5f8260200151518210612fe657505f610946565b5f83602001518381518110612ffd57612ffd614e0c565b60200260200101519050805f03613043576130228461301d600586614e8a565b613df3565b8360200151838151811061303857613038614e0c565b602002602001015190505b65ffffffffffff169392505050565b5f5f61305e8560e81c90565b90505f8360ff168560ff166006020190508082602402017f0b80baeb800001080000000823000008a2000b80baeb80000008000000082300901c6001165f036130ab575f92505050611123565b600182036130d0576130c7868560d082901c62ffffff16613efa565b92505050611123565b600582146130ed5750505061ffff60a884901c1661271014611123565b5f5f6130fa888888613f24565b91509150612f6d888383613efa565b5f5f848701945060ff8460881c168084026001850360041c60031b0186018160031b6101000360ff8760801c16600180821b0360ff8960701c168201915060018060ff8b60781c161b0361ffff8a60a81c165f525f5b8660041b8c01868110158015613173578791505b5b818e10156131b1575f51898f019e620f42409035891c878116818a1c88160292909202049b909b019a928310999099179891841760010191613174565b80156131be5750506131d5565b505060088c019b3560c01c8918979097179661315f565b5050505050505080151590509550959350505050565b8382013560101c5f6132076132028583888a614e50565b6119ab565b6020015190505f613219601083614e39565b905061325361324e84836132368862ffffff60d085901c16612fd2565b6132498962ffffff60b88b901c16612fd2565b612c66565b613f6f565b365f8888613262601e8a614a6a565b61326d928290614e50565b90925090505f5b6010600f62ffffff609089901c1601048110156132eb575f6132a0878361329b818a614a6a565b613f7e565b90506132c761324e82865f876132b584614017565b926132c293929190614e50565b61403f565b83836132d283613a35565b6132dd928290614e50565b909450925050600101613274565b50612c5b614f67565b80515f9080820361332757507fc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a47092915050565b60018111156133a9576133448361333f600284614e8a565b6141c9565b6002810660010361339b5782600182038151811061336457613364614e0c565b6020026020010151836002838161337d5761337d614dcc565b048151811061338e5761338e614e0c565b6020026020010181815250505b600260018201049050613327565b825f815181106133bb576133bb614e0c565b6020026020010151915050919050565b5f63ffffffff82111561284e576040517f6dfcc65000000000000000000000000000000000000000000000000000000000815260206004820152602481018390526044016104de565b6134436040518060a001604052805f81526020015f81526020015f81526020015f81526020015f151581525090565b365f8061345281808789614e50565b9093509150601e61346560086003614a6a565b61346f9190614a6a565b85101561347d57505f613574565b85355f61349e888861349160086003614a6a565b919091013560101c919050565b90506134b88160a884901c62ffffff1660e085901c613f7e565b95505f6134c487614017565b601e6134d260086003614a6a565b6134dc9190614a6a565b6134e69190614a6a565b905086606001515f14806134f957508088105b806135185750602061350b828a614e77565b6135159190614df9565b15155b1561352957505f9250613574915050565b8888601e61353960086003614a6a565b6135439190614a6a565b61354f92849290614e50565b9550955061356e89898360c087901c63ffffffff168b6040015161420b565b93505050505b92959194509250565b5f6135d082156135a25761359460205f8587614e50565b61359d91614f94565b6135a4565b5f5b604080516020808201939093528082018890528151808203830181526060909101909152805191012090565b905060205b8281101561361957613605828583866135ef826020614a6a565b926135fc93929190614e50565b611dc891614f94565b9150613612602082614a6a565b90506135d5565b509392505050565b5f81602001515f14613634576008610946565b5f92915050565b5f8061364f60ff608885901c166008614e39565b61365b90610100614e77565b959093013590941c949350505050565b6136ab6040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b604080516101008101909152806136c28585614289565b81526020016136d18560e81c90565b81526020016136e085856142b6565b815260200160d085901c62ffffff16815260200160b885901c62ffffff16815260200161370d85856142ec565b815260200161371c8585614300565b815260200161372b8585614330565b90529392505050565b5f61373e8361435c565b61374783614373565b67ffffffffffffffff16901b9392505050565b5f8281526001602052604081208161377184611e78565b815260208101919091526040015f2080547fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000001664ffffffffff929092169190911790555050565b5f6137c484845f61171c565b90506137e7816137da6060850160408601614aa7565b63ffffffff168435611dfd565b600160a08201525f848152600260205260408120829161380686611e78565b815260208082019290925260409081015f90812084518155928401516001909301805485840151606080880151608089015160a09099015115157f0100000000000000000000000000000000000000000000000000000000000000027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff909a166b010000000000000000000000027fff0000000000000000000000000000000000000000ffffffffffffffffffffff63ffffffff90931667010000000000000002929092167fff000000000000000000000000000000000000000000000000ffffffffffffff61ffff90951665010000000000027fffffffffffffffffffffffffffffffffffffffffffffffffff0000000000000090961664ffffffffff909a169990991794909417929092169690961717959095169490941790935567ffffffffffffffff86169287927f9ff47c9b76a00b44861e617b3fa7d31d4787f4e7a18ca6142b1c7114c0aa179092613995918801908801614aa7565b6040805192835263ffffffff909116602083015286359082015260600160405180910390a3805167ffffffffffffffff84169085907f198012027db1759ca7d1d9824db390a95ea82af4f2bd25003f2b46a22b3c7f54906139fc6060870160408801614aa7565b6040805192835263ffffffff90911660208301520160405180910390a350505050565b5f8160ff16600581111561094657610946614eb5565b80515f9060881c60ff16826060015102613a4e83613621565b0192915050565b5f608083901c60ff165b9190911c92915050565b5f80846006811115613a7d57613a7d614eb5565b1480613a9a57506004846006811115613a9857613a98614eb5565b145b15613af8576001836005811115613ab357613ab3614eb5565b148015613ac45750613ac4826143c2565b80613af15750613ad3836143c2565b8015613af1575060015b826005811115613aef57613aef614eb5565b145b9050611123565b6002846006811115613b0c57613b0c614eb5565b1480613b2957506006846006811115613b2757613b27614eb5565b145b15613b4757613b37836143f9565b8015613af15750613af1826143f9565b6003846006811115613b5b57613b5b614eb5565b03613b9257613b69836143c2565b8015613af157506001826005811115613b8457613b84614eb5565b1480613af157506005613add565b5f6002846005811115613ba757613ba7614eb5565b148015613bc557506003836005811115613bc357613bc3614eb5565b145b90505f6003856005811115613bdc57613bdc614eb5565b148015613bfa57506002846005811115613bf857613bf8614eb5565b145b90508180611cad57506005866006811115613c1757613c17614eb5565b148015611cad575095945050505050565b5f600182148061094657505060051490565b60608160a885901c61ffff1603613c5f575060408051602081019091525f8152611123565b5060408051602481019390935260a89390931c61ffff1660448301526064808301919091528251808303909101815260849091019091526020810180517fe5a1f86c000000000000000000000000000000000000000000000000000000007bffffffffffffffffffffffffffffffffffffffffffffffffffffffff90911617905290565b60605f5f613cf2878686613f24565b909250905080600883901c62ffffff1603613d2357613d1a8787602085901c61ffff16613c3a565b92505050612eb8565b505060408051602481019590955262ffffff60d087901c8116604487015260b89690961c90951660648086019190915285518086039091018152608490940190945250506020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fce5944db00000000000000000000000000000000000000000000000000000000179052919050565b5f613dbf83836142b6565b6031613dcb8585614300565b901b6051613dd98686614289565b901b6069613de78760b81c90565b901b1717179392505050565b81516040517fc17605f7000000000000000000000000000000000000000000000000000000008152600481018390525f9173ffffffffffffffffffffffffffffffffffffffff169063c17605f790602401602060405180830381865afa158015613e5f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613e839190614a7d565b90505f613e91600584614e39565b90505f5b600581108015613ea9575084602001515182105b1561171557613eb8838361443a565b85602001518381518110613ece57613ece614e0c565b6020908102919091010180519091179052613ee882614e9d565b9150613ef381614e9d565b9050613e95565b5f81600884901c62ffffff16148015612eb85750505060201c61ffff90811660a89290921c161490565b5f806003613f3184613a1f565b6005811115613f4257613f42614eb5565b14613f57578360b886901c62ffffff16613f63565b8260d086901c62ffffff165b91509150935093915050565b80511561169557805160208201fd5b613fad6040518060a001604052805f81526020015f81526020015f81526020015f81526020015f151581525090565b6010830262ffffff609086901c165f828210613fcb57828203613fcd565b5f5b905060108111155f81613fe1576010613fe3565b825b6040805160a0810182529a8b5260208b01999099529789019690965260608801969096525050505090151560808301525090565b5f5f61402283613a35565b9050826080015161094657825160881c60ff166008820101611123565b82516020840151606091905f901561405b57843560c01c61405d565b5f5b90505f61406987613a35565b90505f6010886040015161407d9190614e39565b90505f8061408a8a613621565b90505b8381101561410f575f6140a28a8a848a61363b565b9050828110156140c6576140b887858386614464565b975050505050505050611123565b6140d08782614330565b6140da9087614a6a565b95506140e6878261452c565b92506140f3600185614a6a565b935050608886901c60ff166141089082614a6a565b905061408d565b508860800151156141615767ffffffffffffffff8516841461414657614141895f67ffffffffffffffff881687614553565b612a18565b60405180602001604052805f81525095505050505050611123565b8783013560c01c8481146141895761417c8a60018388614553565b9650505050505050611123565b5f6141a08a8a61419a600889614a6a565b8a61363b565b90508281106141bd5760405180602001604052805f815250612acc565b612acc87858386614464565b6040516001815360208301806020840281015b8082101561420357604083600186015e6041842082526040830192506020820191506141dc565b505050505050565b5f85840184860360051c8261424586866142288a60088d8f614e50565b604051614236929190614a2e565b6040518091039020868661463d565b9050801561427a576040805160208082018990528183018490528251808303840181526060909201909252805191012061427c565b5f5b9998505050505050505050565b5f607883901c60ff16607084901c60ff16608085901c60ff166142ac9190614a6a565b613a5f9190614a6a565b5f6142d6608084901c60ff1683901c607085901c60ff165f19901b191690565b6111239065ffffffffffff604086901c16614a6a565b5f5f1960ff608085901c161b198216611123565b5f61112361431c60ff607086901c811690608087901c16614a6a565b83901c607885901c60ff165f19901b191690565b5f61112361433e84846142ec565b6143488585614300565b620f4240910261ffff60a887901c16020490565b5f614368600483614df9565b610946906040614e39565b80600781900b81146143bd57604080517f327269a70000000000000000000000000000000000000000000000000000000081526004810191909152602481018390526044016104de565b919050565b5f60028260058111156143d7576143d7614eb5565b1480610946575060038260058111156143f2576143f2614eb5565b1492915050565b5f600182600581111561440e5761440e614eb5565b148061442b5750600582600581111561442957614429614eb5565b145b806109465750610946826143c2565b5f614446600583614df9565b614451906030614e39565b83901c65ffffffffffff16905092915050565b60607fc659552f00000000000000000000000000000000000000000000000000000000846144928786613a55565b600161449e8987613a55565b6144a89190614e77565b60405160248101939093526044830191909152606482015260840160408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffff00000000000000000000000000000000000000000000000000000000909316929092179091529050949350505050565b5f608083901c60ff1661453f8484613a55565b61454a906001614a6a565b901b9392505050565b60605f84614581577fbfac7372000000000000000000000000000000000000000000000000000000006145a3565b7fc5e3b1e3000000000000000000000000000000000000000000000000000000005b905080601087604001516145b79190614e39565b6040516024810191909152604481018690526064810185905260840160408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffff0000000000000000000000000000000000000000000000000000000090931692909217909152915050949350505050565b5f85851061464c57505f611df4565b7effffffffffffffff000000000000000000000000000000000000000000000060b886901b165f90815260098590526029902090506040516001810160018253848460051b810160018a035b80156146da5760018116818b1817156146ce5760018a1660051b8681860152833560208218860152506041852095506020830192505b6001998a1c991c614698565b501492909202979650505050505050565b5f602082840312156146fb575f5ffd5b5035919050565b67ffffffffffffffff81168114611695575f5ffd5b5f5f83601f840112614727575f5ffd5b50813567ffffffffffffffff81111561473e575f5ffd5b602083019150836020828501011115614755575f5ffd5b9250929050565b5f5f5f5f5f5f60a08789031215614771575f5ffd5b86359550602087013561478381614702565b945060408701359350606087013567ffffffffffffffff8111156147a5575f5ffd5b6147b189828a01614717565b979a9699509497949695608090950135949350505050565b5f5f5f5f606085870312156147dc575f5ffd5b8435935060208501356147ee81614702565b9250604085013567ffffffffffffffff811115614809575f5ffd5b61481587828801614717565b95989497509550505050565b5f5f60408385031215614832575f5ffd5b82359150602083013561484481614702565b809150509250929050565b5f6080828403121561485f575f5ffd5b50919050565b5f5f5f5f5f60e08688031215614879575f5ffd5b85359450602086013561488b81614702565b935061489a876040880161484f565b925060c086013567ffffffffffffffff8111156148b5575f5ffd5b6148c188828901614717565b969995985093965092949392505050565b5f5f604083850312156148e3575f5ffd5b82359150602083013566ffffffffffffff81168114614844575f5ffd5b73ffffffffffffffffffffffffffffffffffffffff81168114611695575f5ffd5b5f5f5f5f5f5f6101008789031215614937575f5ffd5b86359550602087013561494981614702565b9450614958886040890161484f565b935060c087013567ffffffffffffffff811115614973575f5ffd5b61497f89828a01614717565b90945092505060e087013561499381614900565b809150509295509295509295565b5f5f602083850312156149b2575f5ffd5b823567ffffffffffffffff8111156149c8575f5ffd5b6149d485828601614717565b90969095509350505050565b602080825282518282018190525f918401906040840190835b81811015614a235783518051845260209081015181850152909301926040909201916001016149f9565b509095945050505050565b818382375f9101908152919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082018082111561094657610946614a3d565b5f60208284031215614a8d575f5ffd5b5051919050565b803563ffffffff811681146143bd575f5ffd5b5f60208284031215614ab7575f5ffd5b61112382614a94565b803562ffffff811681146143bd575f5ffd5b5f60208284031215614ae2575f5ffd5b61112382614ac0565b5f60208284031215614afb575f5ffd5b815161112381614900565b803582526020808201359083015263ffffffff614b2560408301614a94565b16604083015262ffffff614b3b60608301614ac0565b1660608301525050565b60a08101614b538285614b06565b64ffffffffff831660808301529392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040805190810167ffffffffffffffff81118282101715614bb757614bb7614b67565b60405290565b604051601f8201601f1916810167ffffffffffffffff81118282101715614be657614be6614b67565b604052919050565b5f6040828403128015614bff575f5ffd5b50614c08614b94565b8251614c1381614702565b81526020830151614c2381614702565b60208201529392505050565b60208152816020820152818360408301375f818301604090810191909152601f909201601f19160101919050565b5f60208284031215614c6d575f5ffd5b815167ffffffffffffffff811115614c83575f5ffd5b8201601f81018413614c93575f5ffd5b805167ffffffffffffffff811115614cad57614cad614b67565b614cbc60208260051b01614bbd565b8082825260208201915060208360061b850101925086831115614cdd575f5ffd5b6020840193505b82841015611cad5760408488031215614cfb575f5ffd5b614d03614b94565b84518152602080860151818301529083526040909401939190910190614ce4565b805160208201517fffffffff00000000000000000000000000000000000000000000000000000000811691906004821015614d89577fffffffff00000000000000000000000000000000000000000000000000000000808360040360031b1b82161692505b5050919050565b5f5f60408385031215614da1575f5ffd5b505080516020909101519092909150565b61ffff818116838216019081111561094657610946614a3d565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f82614e0757614e07614dcc565b500690565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b808202811582820484141761094657610946614a3d565b5f5f85851115614e5e575f5ffd5b83861115614e6a575f5ffd5b5050820193919092039150565b8181038181111561094657610946614a3d565b5f82614e9857614e98614dcc565b500490565b5f5f198203614eae57614eae614a3d565b5060010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b83815267ffffffffffffffff8316602082015260c08101612eb86040830184614b06565b60068110614f3b577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b8481526020810184905260808101614f5a6040830185614f06565b611df46060830184614f06565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52600160045260245ffd5b80356020831015610946575f19602084900360031b1b169291505056';
