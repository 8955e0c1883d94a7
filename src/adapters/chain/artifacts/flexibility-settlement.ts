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
    "name": "challengeOrder",
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
            "name": "positionsHash",
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
        "name": "first",
        "type": "tuple",
        "internalType": "struct RecordProof",
        "components": [
          {
            "name": "head",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          },
          {
            "name": "position",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "block_",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          },
          {
            "name": "siblings",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      },
      {
        "name": "second",
        "type": "tuple",
        "internalType": "struct RecordProof",
        "components": [
          {
            "name": "head",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          },
          {
            "name": "position",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "block_",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          },
          {
            "name": "siblings",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
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
    "name": "challengeParties",
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
            "name": "positionsHash",
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
        "name": "head",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      },
      {
        "name": "recordsRoot",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "challengeRecord",
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
            "name": "positionsHash",
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
        "type": "tuple",
        "internalType": "struct RecordProof",
        "components": [
          {
            "name": "head",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          },
          {
            "name": "position",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "block_",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          },
          {
            "name": "siblings",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
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
            "name": "positionsHash",
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
        "name": "words",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
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
        "name": "words",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [
      {
        "name": "positions",
        "type": "uint256[]",
        "internalType": "Position[]"
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
            "name": "positionsHash",
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
        "name": "positions",
        "type": "uint256[]",
        "internalType": "Position[]"
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
            "type": "uint152",
            "internalType": "uint152"
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
            "name": "positionsHash",
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
        "name": "words",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
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
        "name": "state",
        "type": "tuple",
        "internalType": "struct PostingState",
        "components": [
          {
            "name": "commitment",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "challengeableUntil",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "period",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "bond",
            "type": "uint56",
            "internalType": "uint56"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "requireParties",
    "inputs": [
      {
        "name": "head",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "requireRecord",
    "inputs": [
      {
        "name": "proof",
        "type": "tuple",
        "internalType": "struct RecordProof",
        "components": [
          {
            "name": "head",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          },
          {
            "name": "position",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "block_",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          },
          {
            "name": "siblings",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
      }
    ],
    "outputs": [],
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
        "name": "batch",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "words",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
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
        "type": "tuple",
        "internalType": "struct SettlementProof",
        "components": [
          {
            "name": "batchRoots",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          },
          {
            "name": "batch",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "head",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          },
          {
            "name": "position",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "block_",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          },
          {
            "name": "siblings",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          }
        ]
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
            "name": "positionsHash",
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
    "name": "FlexibilitySettlement_PartyNotAscending",
    "inputs": [
      {
        "name": "place",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "number",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "previous",
        "type": "uint256",
        "internalType": "uint256"
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
        "name": "place",
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
    "name": "FlexibilitySettlement_UnknownParty",
    "inputs": [
      {
        "name": "position",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "place",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "partyCount",
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
    "name": "FlexibilitySettlement_WrongLength",
    "inputs": [
      {
        "name": "words",
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
    "name": "FlexibilitySettlement_WrongTotal",
    "inputs": [
      {
        "name": "total",
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
    "name": "OptimisticSettlement_WrongPositions",
    "inputs": [
      {
        "name": "positionsHash",
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
  '0x610140604052348015610010575f5ffd5b50604051614bbd380380614bbd83398101604081905261002f91610194565b6001600160a01b0380861660c052841660e081905264ffffffffff831660805266ffffffffffffff821660a05260408051630511606360e41b815290515f929163511606309160048083019260209291908290030181865afa158015610097573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906100bb919061020f565b905084816001600160a01b03811630146100ff5760405163505e268560e11b81526001600160a01b0392831660048201529116602482015260440160405180910390fd5b5050856001600160a01b031663570ca7356040518163ffffffff1660e01b8152600401602060405180830381865afa15801561013d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610161919061020f565b6001600160a01b03166101205250505061010052506102319050565b6001600160a01b0381168114610191575f5ffd5b50565b5f5f5f5f5f60a086880312156101a8575f5ffd5b85516101b38161017d565b60208701519095506101c48161017d565b60408701516060880151919550935064ffffffffff811681146101e5575f5ffd5b608087015190925066ffffffffffffff81168114610201575f5ffd5b809150509295509295909350565b5f6020828403121561021f575f5ffd5b815161022a8161017d565b9392505050565b60805160a05160c05160e05161010051610120516148f86102c55f395f61158101525f81816103820152611e0101525f8181610713015281816111a1015281816122d0015281816123b701526124f401525f81816107ff01528181610ec4015281816115260152611a1201525f8181610246015281816110b8015261121801525f81816102be015261102901526148f85ff3fe608060405234801561000f575f5ffd5b50600436106100fb575f3560e01c8063861a141211610093578063d1a90d5811610063578063d1a90d581461037d578063e5fa220f146103b2578063efbb56ae146103c5578063f86c162a146103d8575f5ffd5b8063861a1412146102b95780638cd81ec4146102f6578063aeab0b3f14610357578063b197bd8c1461036a575f5ffd5b80636d9a810e116100ce5780636d9a810e146102415780636e90f2911461028057806377208801146102935780638466a36c146102a6575f5ffd5b806312c4c032146100ff57806345ee29551461011457806349eed0ad1461019b5780636823fd08146101bb575b5f5ffd5b61011261010d366004613dbc565b6103eb565b005b610127610122366004613e27565b610782565b6040516101929291905f61012082019050831515825282516020830152602083015160408301526040830151606083015260608301516080830152608083015160a083015260a083015160c083015260c083015160e083015260e08301516101008301529392505050565b60405180910390f35b6101ae6101a9366004613e80565b610832565b6040516101929190613ebf565b6101ce6101c9366004613f01565b610860565b60405161019291905f60c0820190508251825264ffffffffff602084015116602083015261ffff604084015116604083015263ffffffff606084015116606083015272ffffffffffffffffffffffffffffffffffffff608084015116608083015260a0830151151560a083015292915050565b6102687f000000000000000000000000000000000000000000000000000000000000000081565b60405166ffffffffffffff9091168152602001610192565b61011261028e366004613f62565b61097c565b6101126102a1366004613e80565b610a73565b6101126102b4366004613fdc565b610a9d565b6102e07f000000000000000000000000000000000000000000000000000000000000000081565b60405164ffffffffff9091168152602001610192565b610309610304366004613f01565b610bce565b60405161019291905f6080820190508251825264ffffffffff602084015116602083015264ffffffffff604084015116604083015266ffffffffffffff606084015116606083015292915050565b610112610365366004614047565b610c9f565b610112610378366004613fdc565b610e07565b6103a47f000000000000000000000000000000000000000000000000000000000000000081565b604051908152602001610192565b6101126103c03660046140c5565b611278565b6101126103d336600461414e565b6113a4565b6101126103e63660046141e4565b6114bf565b6103f3611569565b6103fd86866115f5565b5f610409878787611688565b90505f6104168585611915565b90505f6104248287876119c4565b90506104338383888885611b2e565b5f5f61044184898986611c22565b91509150610459856104538660801c90565b84611d7b565b85156104b557845186818181146104aa576040517f12a932f2000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044015b60405180910390fd5b5050600160a0870152505b5f8b815260016020526040812086916104cd8d611dfb565b815260208082019290925260409081015f20835181559183015160019092018054918401516060850151608086015160a09096015115157e01000000000000000000000000000000000000000000000000000000000000027fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff72ffffffffffffffffffffffffffffffffffffff9097166b010000000000000000000000027fffff00000000000000000000000000000000000000ffffffffffffffffffffff63ffffffff90931667010000000000000002929092167fffff0000000000000000000000000000000000000000000000ffffffffffffff61ffff90941665010000000000027fffffffffffffffffffffffffffffffffffffffffffffffffff0000000000000090961664ffffffffff90971696909617949094179190911693909317929092179290921691909117905567ffffffffffffffff8a168b7f9ff47c9b76a00b44861e617b3fa7d31d4787f4e7a18ca6142b1c7114c0aa17908b6106548860801c90565b604080519283526020830191909152810186905260600160405180910390a38460a00151156106d6578967ffffffffffffffff168b7f198012027db1759ca7d1d9824db390a95ea82af4f2bd25003f2b46a22b3c7f548888606001516040516106cd92919091825263ffffffff16602082015260400190565b60405180910390a35b6040517f8e28fc9e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690638e28fc9e90610748908490600401613ebf565b5f604051808303815f87803b15801561075f575f5ffd5b505af1158015610771573d5f5f3e3d5ffd5b505050505050505050505050505050565b5f6107c36040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b5f6107ce8686610860565b90508060a0015115806107ea575080516107e89085611e30565b155b156107f8575f92505061082a565b60016108247f000000000000000000000000000000000000000000000000000000000000000086611ecf565b92509250505b935093915050565b60605f61083f8484611915565b90506108578185856108528589896119c4565b611c22565b95945050505050565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a08101919091525f838152600160205260408120816108a885611dfb565b815260208082019290925260409081015f20815160c0810183528154815260019091015464ffffffffff811693820184905265010000000000810461ffff1692820192909252670100000000000000820463ffffffff1660608201526b010000000000000000000000820472ffffffffffffffffffffffffffffffffffffff1660808201527e0100000000000000000000000000000000000000000000000000000000000090910460ff16151560a0820152915067ffffffffffffffff84169003610974579050610976565b505b92915050565b61098785858561201a565b6109918383612071565b6040517ff86c162a000000000000000000000000000000000000000000000000000000008152309063f86c162a906109cd9085906004016142c2565b5f6040518083038186803b1580156109e3575f5ffd5b505afa9250505080156109f4575060015b610a3a573d808015610a21576040519150601f19603f3d011682016040523d82523d5f602084013e610a26565b606091505b50610a3486868685856120d9565b50610a6c565b6040517f62ebc61d00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5050505050565b610a9882825f818110610a8857610a88614344565b905060200201355f1c83836119c4565b505050565b5f610aa9868686612128565b600181015490915064ffffffffff164281109081610afd576040517fee6246e600000000000000000000000000000000000000000000000000000000815264ffffffffff90911660048201526024016104a1565b505f610b3a8585808060200260200160405190810160405280939291908181526020018383602002808284375f920191909152506121df92505050565b9050806020870135808214610b84576040517f5fedd529000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044016104a1565b5050610bc48888888888808060200260200160405190810160405280939291908181526020018383602002808284375f920191909152506122a192505050565b5050505050505050565b604080516080810182525f8082526020820181905291810182905260608101919091525f83815260208190526040812081610c0885611dfb565b815260208082019290925260409081015f2081516080810183528154815260019091015464ffffffffff80821694830194909452650100000000008104909316918101919091526a010000000000000000000090910466ffffffffffffff166060820181905290915015801590610c9357508267ffffffffffffffff16816040015164ffffffffff16145b15610974579050610976565b610caa86868661201a565b610cb683838635612422565b610cec576040517f9f92995a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517f49eed0ad00000000000000000000000000000000000000000000000000000000815230906349eed0ad90610d2a9086908690600401614371565b5f60405180830381865afa925050508015610d6657506040513d5f823e601f3d908101601f19168201604052610d639190810190614405565b60015b610dac573d808015610d93576040519150601f19603f3d011682016040523d82523d5f602084013e610d98565b606091505b50610da687878785856120d9565b50610dff565b8460200135610dba826121df565b03610dd057610dcb878787846122a1565b610dfd565b610dfd878787857f5fedd52900000000000000000000000000000000000000000000000000000000612454565b505b505050505050565b610e0f611569565b610e1985856125c4565b610e2385856115f5565b5f610e3083838635612422565b8015610e735750610e4760608501604086016144a4565b63ffffffff16610e7184845f818110610e6257610e62614344565b905060200201355f1c60801c90565b145b905080610eac576040517f9f92995a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016634b07954a610ef960808801606089016144cd565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815262ffffff9091166004820152602401608060405180830381865afa158015610f4f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f7391906144e8565b51905073ffffffffffffffffffffffffffffffffffffffff81163314610f9f60808701606088016144cd565b339091610ffb576040517f82780fb100000000000000000000000000000000000000000000000000000000815262ffffff909216600483015273ffffffffffffffffffffffffffffffffffffffff1660248201526044016104a1565b50505f8781526020819052604081208161101489611dfb565b81526020019081526020015f2090505f61105f7f000000000000000000000000000000000000000000000000000000000000000064ffffffffff164261105a91906145a3565b6125cf565b905061106c89898961261d565b82558061108267ffffffffffffffff8a166125cf565b6001840180547fffffffffffffffffffffffffffffff000000000000000000000000ffffffffff166a01000000000000000000007f000000000000000000000000000000000000000000000000000000000000000066ffffffffffffff16027fffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff16176501000000000064ffffffffff93841602177fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000169290911691909117905560405167ffffffffffffffff8916908a907fd4b98031a44a37eb3865ea0e87e7f10957649d514a1bf10a46101f7d8ecb5dc390611182908b9086906145f9565b60405180910390a373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663f2afdc7d6111d660808a0160608b016144cd565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815262ffffff909116600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201526044015f604051808303815f87803b158015611257575f5ffd5b505af1158015611269573d5f5f3e3d5ffd5b50505050505050505050505050565b61128387878761201a565b5f6112bd6112918686612652565b604080516020808201939093528082018790528151808203830181526060909101909152805191012090565b9050853581146112f9576040517f9f92995a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517f7720880100000000000000000000000000000000000000000000000000000000815230906377208801906113379088908890600401614371565b5f6040518083038186803b15801561134d575f5ffd5b505afa92505050801561135e575060015b610a3a573d80801561138b576040519150601f19603f3d011682016040523d82523d5f602084013e611390565b606091505b5061139e89898986856120d9565b50610bc4565b6113af86868661201a565b6113b98484612071565b6113c38483612071565b6113d2602084013560016145a3565b82602001351461140e576040517f9f92995a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f61144061142c611422604087018761461b565b8760200135612667565b60201c6bffffffffffffffffffffffff1690565b90505f61145661142c611422604087018761461b565b905081811115611492576040517f62ebc61d00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b610bc4888888867fefbb56ae00000000000000000000000000000000000000000000000000000000612454565b5f6114da6114d0604084018461461b565b8460200135612667565b90505f61150e6114ea848061461b565b5f8181106114fa576114fa614344565b602002919091013560701c61ffff16919050565b905061151f828460200135836126be565b5f806115557f000000000000000000000000000000000000000000000000000000000000000061154f878061461b565b87612738565b91509150610dff84866020013584846128b5565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001681146115f2576040517f8c21a5b900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016104a1565b50565b5f8281526020819052604081208161160c84611dfb565b815260208101919091526040015f206001810154909150839083906a0100000000000000000000900466ffffffffffffff1615610a6c576040517f7b3a7e2e000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044016104a1565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a08101919091525f848152600160205260408120906116d085611dfb565b815260208082019290925260409081015f20815160c0810183528154815260019091015464ffffffffff811693820184905265010000000000810461ffff1692820192909252670100000000000000820463ffffffff1660608201526b010000000000000000000000820472ffffffffffffffffffffffffffffffffffffff1660808201527e0100000000000000000000000000000000000000000000000000000000000090910460ff16151560a082015291508490849067ffffffffffffffff82168111156117ed576040517f5d149212000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015264ffffffffff1660448201526064016104a1565b5050508267ffffffffffffffff16816020015164ffffffffff16101561185b576040518060c001604052805f5f1b81526020016118338567ffffffffffffffff166125cf565b64ffffffffff1681525f60208201819052604082018190526060820181905260809091015290505b60a081015181518591859190156118b8576040517fe67c97ea000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015260448201526064016104a1565b5050506040810151829061ffff8116821461190c576040517f57f8d8ac000000000000000000000000000000000000000000000000000000008152600481019290925261ffff1660248201526044016104a1565b50509392505050565b5f818103611958576040517f462987030000000000000000000000000000000000000000000000000000000081525f6004820152600160248201526044016104a1565b82825f81811061196a5761196a614344565b905060200201355f1c90505f61197f82612a3e565b9050828114610974576040517f4629870300000000000000000000000000000000000000000000000000000000815260048101849052602481018290526044016104a1565b60605f6119d2858585612a73565b6040517fcff7fac800000000000000000000000000000000000000000000000000000000815290915073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063cff7fac890611a47908490600401613ebf565b5f60405180830381865afa158015611a61573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052611a889190810190614405565b91505f5b825181101561190c575f611ab8848381518110611aab57611aab614344565b6020026020010151612b82565b6005811115611ac957611ac961467f565b03611b265780828281518110611ae157611ae1614344565b60200260200101516040517ff9e1b2220000000000000000000000000000000000000000000000000000000081526004016104a1929190918252602082015260400190565b600101611a8c565b5f611b398560801c90565b9050805f03611b485750610a6c565b5f611b5f611b588686895f612b98565b8785612bfb565b9050866080015172ffffffffffffffffffffffffffffffffffffff168111611bdd5760808701516040517fc659552f0000000000000000000000000000000000000000000000000000000081525f60048201526024810183905272ffffffffffffffffffffffffffffffffffffff90911660448201526064016104a1565b5f611bfe611bf787878a611bf26001896146ac565b612b98565b8886612bfb565b72ffffffffffffffffffffffffffffffffffffff1660808901525050505050505050565b5f6060611c6a611c33868689612d0a565b611c3e87878a612d2c565b604080516020808201949094528082019290925280518083038201815260609092019052805191012090565b91505f611c7a8686898751612e3b565b90505b602081015181511015611d055780513560fd1c6003811115611ca657611ca687878a8589612eef565b611cb182868361302b565b611cd3826001605d611cc385836145a3565b611cce92911b6146ac565b6130e7565b60208201518251108015611ced5750815181903560fd1c11155b15611cff57611cff87878a8589612eef565b50611c7d565b67ffffffffffffffff8716816060015114611d655767ffffffffffffffff871660608201516040517f0485221f000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044016104a1565b611d6f81856131cc565b91505094509492505050565b8251604080516020810192909252810182905260600160405160208183030381529060405280519060200120835f018181525050600183604001818151611dc291906146bf565b61ffff169052506060830151611de890611de390849063ffffffff166145a3565b6132af565b63ffffffff166060909301929092525050565b5f6109767f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff8416614706565b5f611e3b828061461b565b90508260200135101580611e60575082611e5d611e58848061461b565b6132f8565b14155b15611e6c57505f610976565b611ec8611e79838061461b565b8460200135818110611e8d57611e8d614344565b90506020020135838060400190611ea4919061461b565b6060860135611eb6608088018861461b565b611ec360a08a018a61461b565b613359565b9392505050565b611f0f6040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b5f611f1d604084018461461b565b5f818110611f2d57611f2d614344565b602002919091013591505f9050611f54611f4a608086018661461b565b8660600135612667565b90505f80611f6f87611f69604089018961461b565b86612738565b604080516101008101909152919350915080607185901c610fff168152602001607d85901c6007168152602001603c85901c6301ffffff16604087901c65ffffffffffff16611fbe91906145a3565b8152602001611fcd8460301c90565b8152602001611fdc8360301c90565b815260200163ffffffff85168152602001605585901c630fffffff16815260200161200d85896060013586866128b5565b9052979650505050505050565b5f612026848484612128565b6001015464ffffffffff1690508042811015610a6c576040517fb47fc0c80000000000000000000000000000000000000000000000000000000081526004016104a191815260200190565b5f6120a08335612081848061461b565b6020860135612093604088018861461b565b611ec360608a018a61461b565b905080610a98576040517f9f92995a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80515f03612113576040517f62ebc61d00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b610a6c8585858561212386614719565b612454565b5f8381526020819052604081208161213f85611dfb565b815260208101919091526040015f90812060018101549092506a0100000000000000000000900466ffffffffffffff1615801590612187575061218385858561261d565b8254145b90508484826121d5576040517f3269712e000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044016104a1565b5050509392505050565b5f5f825167ffffffffffffffff8111156121fb576121fb614384565b604051908082528060200260200182016040528015612224578160200160208202803683370190505b5090505f5b83518110156122715783818151811061224457612244614344565b602002602001015182828151811061225e5761225e614344565b6020908102919091010152600101612229565b50806040516020016122839190614785565b60405160208183030381529060405280519060200120915050919050565b5f6122ac8585613455565b90506122b98585856134c7565b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016637fe8c80a61230560808601606087016144cd565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815262ffffff909116600482015266ffffffffffffff841660248201526044015f604051808303815f87803b158015612366575f5ffd5b505af1158015612378573d5f5f3e3d5ffd5b50506040517f8e28fc9e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169250638e28fc9e91506123ee908590600401613ebf565b5f604051808303815f87803b158015612405575f5ffd5b505af1158015612417573d5f5f3e3d5ffd5b505050505050505050565b5f5f61242e8585611915565b90508261244a61243f878785612d0a565b611c3e888886612d2c565b1495945050505050565b5f61245f8686613455565b6040517fffffffff000000000000000000000000000000000000000000000000000000008416815290915073ffffffffffffffffffffffffffffffffffffffff84169067ffffffffffffffff87169088907f9997f0d86c8b85511d2d8b591680c8f191a83639c179f3d474a7dd833a8c12e69060200160405180910390a473ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663dc917d2361252960808701606088016144cd565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815262ffffff909116600482015266ffffffffffffff8416602482015273ffffffffffffffffffffffffffffffffffffffff861660448201526064015f604051808303815f87803b1580156125a6575f5ffd5b505af11580156125b8573d5f5f3e3d5ffd5b50505050505050505050565b610a9882825f611688565b5f64ffffffffff821115612619576040517f6dfcc65000000000000000000000000000000000000000000000000000000000815260286004820152602481018390526044016104a1565b5090565b5f838383604051602001612633939291906147ba565b6040516020818303038152906040528051906020012090509392505050565b5f6040518260051b8085833790209392505050565b5f8084846002612678601087614706565b61268291906147de565b81811061269157612691614344565b602002919091013591506126a89050600284614706565b156126b35780610857565b60801c949350505050565b80602e84901c613fff161061271a5781602e84901c613fff165b6040517ff358b57500000000000000000000000000000000000000000000000000000000815260048101929092526024820152604481018290526064016104a1565b80602084901c613fff1610610a985781602084901c613fff166126d8565b6040805160028082526060820183525f928392839290916020830190803683370190505090506127768686602e87901c613fff16613730565b613730565b815f8151811061278857612788614344565b6020026020010181815250506127bc8686612771876fffffffffffffffffffffffffffffffff16613fff60209190911c1690565b816001815181106127cf576127cf614344565b60209081029190910101526040517fcff7fac80000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff89169063cff7fac89061282e908590600401613ebf565b5f60405180830381865afa158015612848573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f1916820160405261286f9190810190614405565b9050805f8151811061288357612883614344565b60200260200101518160018151811061289e5761289e614344565b602002602001015193509350505094509492505050565b5f6007607d86901c166003811115612903576040517f4ffb677d00000000000000000000000000000000000000000000000000000000815260048101869052602481018290526044016104a1565b61292f8160038111156129185761291861467f565b61292186612b82565b61292a86612b82565b613794565b61297d57848161293e86612b82565b61294786612b82565b6040517f767aada70000000000000000000000000000000000000000000000000000000081526004016104a1949392919061482a565b600181148080156129a057506129938560301c90565b600885901c62ffffff1614155b156129fd57856129b08660301c90565b6129ba8660301c90565b6040517fce5944db0000000000000000000000000000000000000000000000000000000081526004810193909352602483019190915260448201526064016104a1565b5f81612a0b57612710612a15565b602085901c61ffff165b620f424063ffffffff8a1660558b901c630fffffff16029091020493505050505b949350505050565b5f6002612a4b8360801c90565b612a569060016145a3565b612a6091906147de565b612a69836138a1565b61097691906145a3565b606061ffff607085901c168067ffffffffffffffff811115612a9757612a97614384565b604051908082528060200260200182016040528015612ac0578160200160208202803683370190505b5091505f805b828110156121d5575f600a820660180260d8038787600a8581612aeb57612aeb6146d9565b04600101818110612afe57612afe614344565b905060200201355f1c901c62ffffff169050828111612b5a576040517fe6eed4470000000000000000000000000000000000000000000000000000000081526004810183905260248101829052604481018490526064016104a1565b80858381518110612b6d57612b6d614344565b60209081029190910101529150600101612ac6565b5f8160ff1660058111156109765761097661467f565b5f808585612ba76002866147de565b612bb0876138a1565b612bba91906145a3565b818110612bc957612bc9614344565b60200291909101359150612be09050600284614706565b15612beb5780612bf1565b608081901c5b9695505050505050565b5f80612c1d6301ffffff603c87901c1665ffffffffffff604087901c166145a3565b835165ffffffffffff9190911691505f90602e87901c613fff1610612c42575f612c6e565b612c6e84602e88901c613fff165b81518110612c6057612c60614344565b602002602001015160301c90565b84519091505f90602088901c613fff1610612c89575f612c9b565b612c9b85602089901c613fff16612c50565b7207000000000000000000000000000000000000601389901b16710fff00000000000000000000000000000000600f8a901b16176f0fffffff000000000000000000000000600b9990991b989098169790971760309390931b9290921760189190911b17909417949350505050565b5f612a36848285612d1a866138a1565b92612d2793929190614852565b612652565b5f5f612d488585612d3c866138a1565b60051b91909101919050565b90505f8186612d5887602061487d565b612d6291906145a3565b612d6c91906146ac565b90505f6101006001612d7e82856145a3565b612d8891906146ac565b612d9291906147de565b67ffffffffffffffff811115612daa57612daa614384565b604051908082528060200260200182016040528015612dd3578160200160208202803683370190505b509050604051602082015f5b84811015612e2457808503610100811115612df957506101005b8082880185378160b01b5f528084206009525060295f20825260208201915061010081019050612ddf565b505050612e30816138d7565b979650505050505050565b612e696040518060a001604052805f81526020015f81526020015f81526020015f8152602001606081525090565b612e778585612d3c866138a1565b8152612e838360801c90565b612e8e90601061487d565b8151612e9a91906145a3565b60208201528167ffffffffffffffff811115612eb857612eb8614384565b604051908082528060200260200182016040528015612ee1578160200160208202803683370190505b506080820152949350505050565b5f6010612f008787612d3c886138a1565b8451612f0c91906146ac565b612f1691906147de565b90505f612f2587878785612b98565b6040850151909150602082901c6bffffffffffffffffffffffff161015612fae5781602082901c6bffffffffffffffffffffffff1660018660400151612f6b91906146ac565b6040517fc659552f0000000000000000000000000000000000000000000000000000000081526004810193909352602483019190915260448201526064016104a1565b612fba818385516126be565b613022818385602e83901c613fff1681518110612fd957612fd9614344565b602002602001015186613005866fffffffffffffffffffffffffffffffff16613fff60209190911c1690565b8151811061301557613015614344565b60200260200101516128b5565b50610dfd614894565b6080830151600182145f5b8451811015610dff575f85828151811061305257613052614344565b602002602001015190505f8361306a57612710613074565b602082901c61ffff165b90505f61308187846139ae565b602061308d8986613a63565b901b604084901b17179050806080808887815181106130ae576130ae614344565b6020026020010151901c901b178685815181106130cd576130cd614344565b602002602001018181525050505050806001019050613036565b8151604083015160608401516080850151805160051b810160208201915060208701515b808610156131b557853560801c8060201c6207ffe08260291c1685016207ffe083601b1c1686018051600163ffffffff845160201c830316038c85118b861017888411898611171717156131635750505050506131b5565b600184019950630fffffff8560551c1663ffffffff8616029450620f424061ffff8260401c1686020494505083880197508360801b93508382510382528381510181525050505060108601955061310b565b505050918452604084015260609092019190915250565b6060815167ffffffffffffffff8111156131e8576131e8614384565b604051908082528060200260200182016040528015613211578160200160208202803683370190505b5090505f805b83518110156132a6575f60808660800151838151811061323957613239614344565b6020026020010151901d9050805f1461329d57613273603086848151811061326357613263614344565b6020026020010151901c82613af8565b848461327e816148c1565b95508151811061329057613290614344565b6020026020010181815250505b50600101613217565b50815292915050565b5f63ffffffff821115612619576040517f6dfcc65000000000000000000000000000000000000000000000000000000000815260206004820152602481018390526044016104a1565b5f805b82811015610974578184848381811061331657613316614344565b90506020020135604051602001613337929190918252602082015260400190565b60408051601f19818403018152919052805160209091012091506001016132fb565b5f86810361336857505f613449565b5f88885f81811061337b5761337b614344565b905060200201355f1c90505f6133918260801c90565b905061339c826138a1565b891415806133aa5750808810155b156133b9575f92505050613449565b5f6133fb601060016133cb82866145a3565b6133d591906146ac565b6133df91906147de565b6133ea60108c6147de565b6133f48b8b612652565b8989613b1a565b9050801580159061344357508b6134416134158d8d612652565b604080516020808201939093528082018690528151808203830181526060909101909152805191012090565b145b93505050505b98975050505050505050565b5f82815260208190526040812081908161346e85611dfb565b815260208101919091526040015f2060010180547fffffffffffffffffffffffffffffff00000000000000ffffffffffffffffffff81169091556a0100000000000000000000900466ffffffffffffff16949350505050565b5f6134d384845f611688565b90506134f6816134e960608501604086016144a4565b63ffffffff168435611d7b565b600160a082018190525f85815260209190915260408120829161351886611dfb565b815260208082019290925260409081015f90812084518155928401516001909301805485840151606080880151608089015160a09099015115157e01000000000000000000000000000000000000000000000000000000000000027fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff72ffffffffffffffffffffffffffffffffffffff909a166b010000000000000000000000027fffff00000000000000000000000000000000000000ffffffffffffffffffffff63ffffffff90931667010000000000000002929092167fffff0000000000000000000000000000000000000000000000ffffffffffffff61ffff90951665010000000000027fffffffffffffffffffffffffffffffffffffffffffffffffff0000000000000090961664ffffffffff909a169990991794909417929092169690961717959095169490941790935567ffffffffffffffff86169287927f9ff47c9b76a00b44861e617b3fa7d31d4787f4e7a18ca6142b1c7114c0aa1790926136a69188019088016144a4565b6040805192835263ffffffff909116602083015286359082015260600160405180910390a3805167ffffffffffffffff84169085907f198012027db1759ca7d1d9824db390a95ea82af4f2bd25003f2b46a22b3c7f549061370d60608701604088016144a4565b6040805192835263ffffffff90911660208301520160405180910390a350505050565b5f80848461373f600a866147de565b61374a9060016145a3565b81811061375957613759614344565b602002919091013591506137709050600a84614706565b61377b90601861487d565b6137869060d86146ac565b1c62ffffff16949350505050565b5f808460038111156137a8576137a861467f565b036138065760018360058111156137c1576137c161467f565b1480156137d257506137d282613c3f565b806137ff57506137e183613c3f565b80156137ff575060015b8260058111156137fd576137fd61467f565b145b9050611ec8565b600184600381111561381a5761381a61467f565b036138425760028360058111156138335761383361467f565b1480156137ff575060036137eb565b60028460038111156138565761385661467f565b036138745761386483613c76565b80156137ff57506137ff82613c76565b61387d83613c3f565b8015612a36575060018260058111156138985761389861467f565b14949350505050565b5f600a60016138b88261ffff607087901c166145a3565b6138c291906146ac565b6138cc91906147de565b6109769060016145a3565b80515f9080820361390a57507fc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a47092915050565b600181111561398c57613927836139226002846147de565b613cb7565b6002810660010361397e5782600182038151811061394757613947614344565b60200260200101518360028381613960576139606146d9565b048151811061397157613971614344565b6020026020010181815250505b60026001820104905061390a565b825f8151811061399e5761399e614344565b6020026020010151915050919050565b5f60ff8216600184036139fd5762ffffff600884901c166003821480156139d457508015155b6139de575f6139f4565b6139e981600261487d565b6139f49060016145a3565b92505050610976565b60028403613a26576001602e821c811614613a18575f613a1b565b60035b60ff16915050610976565b60018103613a38576003915050610976565b83158015613a4b57506001600c821c8116145b613a55575f613a58565b60055b60ff16949350505050565b5f60ff821660018403613a965760028114613a7f576001613a8e565b613a8e603084901c600261487d565b915050610976565b60028403613abc576001602e821c811614613ab2576001613a1b565b5060029050610976565b80600c901c600116600103613ad5576002915050610976565b83158015613ae35750600181145b613aee576001613a58565b5060049392505050565b5f613b0282613cf1565b67ffffffffffffffff16604084901b17905092915050565b5f858510613b2957505f610857565b60b885901b7effffffffffffffff0000000000000000000000000000000000000000000000165f908152600985905260298120905b6001881115613c27575f613b7360018a6146ac565b88148015613b8b5750613b8760028a614706565b6001145b905080613bfb57848203613ba557505f9250610857915050565b5f868684613bb2816148c1565b9550818110613bc357613bc3614344565b905060200201359050600289613bd99190614706565b15613bed57613be88185613d40565b613bf7565b613bf78482613d40565b9350505b613c066002896147de565b97506002613c158a60016145a3565b613c1f91906147de565b985050613b5e565b808414613c34575f613449565b509695505050505050565b5f6002826005811115613c5457613c5461467f565b148061097657506003826005811115613c6f57613c6f61467f565b1492915050565b5f6001826005811115613c8b57613c8b61467f565b1480613ca857506005826005811115613ca657613ca661467f565b145b80610976575061097682613c3f565b6040516001815360208301806020840281015b80821015610dff57604083600186015e604184208252604083019250602082019150613cca565b80600781900b8114613d3b57604080517f327269a70000000000000000000000000000000000000000000000000000000081526004810191909152602481018390526044016104a1565b919050565b5f6040516001815360018101939093525060218201526041902090565b803567ffffffffffffffff81168114613d3b575f5ffd5b5f5f83601f840112613d84575f5ffd5b50813567ffffffffffffffff811115613d9b575f5ffd5b6020830191508360208260051b8501011115613db5575f5ffd5b9250929050565b5f5f5f5f5f5f60a08789031215613dd1575f5ffd5b86359550613de160208801613d5d565b945060408701359350606087013567ffffffffffffffff811115613e03575f5ffd5b613e0f89828a01613d74565b979a9699509497949695608090950135949350505050565b5f5f5f60608486031215613e39575f5ffd5b83359250613e4960208501613d5d565b9150604084013567ffffffffffffffff811115613e64575f5ffd5b840160c08187031215613e75575f5ffd5b809150509250925092565b5f5f60208385031215613e91575f5ffd5b823567ffffffffffffffff811115613ea7575f5ffd5b613eb385828601613d74565b90969095509350505050565b602080825282518282018190525f918401906040840190835b81811015613ef6578351835260209384019390920191600101613ed8565b509095945050505050565b5f5f60408385031215613f12575f5ffd5b82359150613f2260208401613d5d565b90509250929050565b5f60808284031215613f3b575f5ffd5b50919050565b73ffffffffffffffffffffffffffffffffffffffff811681146115f2575f5ffd5b5f5f5f5f5f6101008688031215613f77575f5ffd5b85359450613f8760208701613d5d565b9350613f968760408801613f2b565b925060c086013567ffffffffffffffff811115613fb1575f5ffd5b613fbd88828901613f2b565b92505060e0860135613fce81613f41565b809150509295509295909350565b5f5f5f5f5f60e08688031215613ff0575f5ffd5b8535945061400060208701613d5d565b935061400f8760408801613f2b565b925060c086013567ffffffffffffffff81111561402a575f5ffd5b61403688828901613d74565b969995985093965092949392505050565b5f5f5f5f5f5f610100878903121561405d575f5ffd5b8635955061406d60208801613d5d565b945061407c8860408901613f2b565b935060c087013567ffffffffffffffff811115614097575f5ffd5b6140a389828a01613d74565b90945092505060e08701356140b781613f41565b809150509295509295509295565b5f5f5f5f5f5f5f610120888a0312156140dc575f5ffd5b873596506140ec60208901613d5d565b95506140fb8960408a01613f2b565b945060c088013567ffffffffffffffff811115614116575f5ffd5b6141228a828b01613d74565b90955093505060e0880135915061010088013561413e81613f41565b8091505092959891949750929550565b5f5f5f5f5f5f6101208789031215614164575f5ffd5b8635955061417460208801613d5d565b94506141838860408901613f2b565b935060c087013567ffffffffffffffff81111561419e575f5ffd5b6141aa89828a01613f2b565b93505060e087013567ffffffffffffffff8111156141c6575f5ffd5b6141d289828a01613f2b565b9250506101008701356140b781613f41565b5f602082840312156141f4575f5ffd5b813567ffffffffffffffff81111561420a575f5ffd5b612a3684828501613f2b565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112614249575f5ffd5b830160208101925035905067ffffffffffffffff811115614268575f5ffd5b8060051b3603821315613db5575f5ffd5b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8311156142a9575f5ffd5b8260051b80836020870137939093016020019392505050565b602081525f6142d18384614216565b608060208501526142e660a085018284614279565b9150505f60208501359050806040850152506143056040850185614216565b601f1985840301606086015261431c838284614279565b9250505061432d6060850185614216565b601f19858403016080860152612bf1838284614279565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b602081525f612a36602083018486614279565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604051601f8201601f1916810167ffffffffffffffff811182821017156143da576143da614384565b604052919050565b5f67ffffffffffffffff8211156143fb576143fb614384565b5060051b60200190565b5f60208284031215614415575f5ffd5b815167ffffffffffffffff81111561442b575f5ffd5b8201601f8101841361443b575f5ffd5b805161444e614449826143e2565b6143b1565b8082825260208201915060208360051b85010192508683111561446f575f5ffd5b6020840193505b82841015612bf1578351825260209384019390910190614476565b803563ffffffff81168114613d3b575f5ffd5b5f602082840312156144b4575f5ffd5b611ec882614491565b62ffffff811681146115f2575f5ffd5b5f602082840312156144dd575f5ffd5b8135611ec8816144bd565b5f60808284031280156144f9575f5ffd5b506040516080810167ffffffffffffffff8111828210171561451d5761451d614384565b604052825161452b81613f41565b815260208301516006811061453e575f5ffd5b60208201526040830151614551816144bd565b6040820152606083015161ffff8116811461456a575f5ffd5b60608201529392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082018082111561097657610976614576565b803582526020808201359083015263ffffffff6145d560408301614491565b16604083015260608101356145e9816144bd565b62ffffff81166060840152505050565b60a0810161460782856145b6565b64ffffffffff831660808301529392505050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261464e575f5ffd5b83018035915067ffffffffffffffff821115614668575f5ffd5b6020019150600581901b3603821315613db5575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b8181038181111561097657610976614576565b61ffff818116838216019081111561097657610976614576565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f82614714576147146146d9565b500690565b805160208201517fffffffff0000000000000000000000000000000000000000000000000000000081169190600482101561477e577fffffffff00000000000000000000000000000000000000000000000000000000808360040360031b1b82161692505b5050919050565b81515f90829060208501835b828110156147af578151845260209384019390910190600101614791565b509195945050505050565b83815267ffffffffffffffff8316602082015260c08101612a3660408301846145b6565b5f826147ec576147ec6146d9565b500490565b60068110614826577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b848152602081018490526080810161484560408301856147f1565b61085760608301846147f1565b5f5f85851115614860575f5ffd5b8386111561486c575f5ffd5b5050600583901b0193919092039150565b808202811582820484141761097657610976614576565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52600160045260245ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036148f1576148f1614576565b506001019056';
