// Generated from contracts/ by contracts/export-artifacts.mjs; not edited by hand.

export const flexibilityEscrowAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "token_",
        "type": "address",
        "internalType": "contract IERC20"
      },
      {
        "name": "registry",
        "type": "address",
        "internalType": "contract IParticipantRegistry"
      },
      {
        "name": "auction_",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "settlement_",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "postings_",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "withdrawalDelay_",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "auction",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "balanceOf",
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
        "type": "tuple",
        "internalType": "struct Balance",
        "components": [
          {
            "name": "free",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "claimable",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "locked",
            "type": "uint56",
            "internalType": "uint56"
          },
          {
            "name": "bonded",
            "type": "uint56",
            "internalType": "uint56"
          },
          {
            "name": "forfeited",
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
    "name": "bond",
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
    "name": "claim",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "claimReward",
    "inputs": [
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
    "name": "creditTotals",
    "inputs": [
      {
        "name": "credits",
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
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "deposit",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "depositWithPermit",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "p",
        "type": "tuple",
        "internalType": "struct Permit",
        "components": [
          {
            "name": "deadline",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
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
    "name": "lock",
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
    "name": "payCredit",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "payOut",
    "inputs": [
      {
        "name": "participants",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "postings",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "releaseBond",
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
    "name": "requestWithdrawal",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "restoreDebits",
    "inputs": [
      {
        "name": "debits",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "rewardOf",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
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
    "name": "settlePositions",
    "inputs": [
      {
        "name": "positions",
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
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "settlement",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "slashBond",
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
    "name": "takeDebits",
    "inputs": [
      {
        "name": "debits",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "token",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IERC20"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "unlock",
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
    "outputs": [
      {
        "name": "unlocked",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "withdrawalDelay",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "withdrawalOf",
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
        "type": "tuple",
        "internalType": "struct Withdrawal",
        "components": [
          {
            "name": "amount",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "availableAt",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "BondReleased",
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
    "name": "BondSlashed",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reward",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Bonded",
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
    "name": "Deposited",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "payer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
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
    "name": "Locked",
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
    "name": "PaidOut",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
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
    "name": "PayoutRefused",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
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
    "name": "PositionsSettled",
    "inputs": [
      {
        "name": "positions",
        "type": "tuple[]",
        "indexed": false,
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
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RewardClaimed",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
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
    "name": "Unlocked",
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
    "name": "WithdrawalRequested",
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
        "name": "availableAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Withdrawn",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
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
    "type": "error",
    "name": "FlexibilityEscrow_CreditTooLarge",
    "inputs": [
      {
        "name": "page",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityEscrow_InsufficientBond",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "bonded",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "asked",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityEscrow_InsufficientFree",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "free",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "asked",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityEscrow_InsufficientFunds",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "available",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "owed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityEscrow_NoReward",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityEscrow_NoWithdrawalRequested",
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
    "name": "FlexibilityEscrow_NotMarketContract",
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
    "name": "FlexibilityEscrow_NotParticipantsAccount",
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
    "name": "FlexibilityEscrow_NotPostings",
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
    "name": "FlexibilityEscrow_NotSettlement",
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
    "name": "FlexibilityEscrow_NothingToClaim",
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
    "name": "FlexibilityEscrow_PositionsUnbalanced",
    "inputs": [
      {
        "name": "sum",
        "type": "int256",
        "internalType": "int256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityEscrow_UnknownParticipant",
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
    "name": "FlexibilityEscrow_WithdrawalNotYet",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "availableAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityEscrow_WrongAmountReceived",
    "inputs": [
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "received",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReentrancyGuardReentrantCall",
    "inputs": []
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
  },
  {
    "type": "error",
    "name": "SafeERC20FailedOperation",
    "inputs": [
      {
        "name": "token",
        "type": "address",
        "internalType": "address"
      }
    ]
  }
] as const;

export const flexibilityEscrowBytecode =
  '0x610140604052348015610010575f5ffd5b506040516130ed3803806130ed83398101604081905261002f9161007c565b6001600160a01b0395861660805292851660a05290841660c052831660e0526001600160401b031661010052166101205261010a565b6001600160a01b0381168114610079575f5ffd5b50565b5f5f5f5f5f5f60c08789031215610091575f5ffd5b865161009c81610065565b60208801519096506100ad81610065565b60408801519095506100be81610065565b60608801519094506100cf81610065565b60808801519093506100e081610065565b60a08801519092506001600160401b03811681146100fc575f5ffd5b809150509295509295509295565b60805160a05160c05160e0516101005161012051612f106101dd5f395f8181610f8d015281816119bd015261208001525f8181610425015261186e01525f81816103550152818161072601528181610b3001528181610cb70152818161126e0152611fc101525f8181610222015281816115ce0152611f8101525f818161032e0152611f4201525f81816104fd015281816106cd01528181610a1d01528181610bc40152818161103101528181611223015281816115850152818161223f015281816122d901526123520152612f105ff3fe608060405234801561000f575f5ffd5b5060043610610199575f3560e01c80637fe8c80a116100e8578063d598f44111610093578063e04045e21161006e578063e04045e2146104bf578063f2afdc7d146104d2578063f7496595146104e5578063fc0c546a146104f8575f5ffd5b8063d598f44114610486578063dc917d2314610499578063ddd5e1b2146104ac575f5ffd5b8063a7ab6961116100c3578063a7ab696114610420578063ab80eeef14610460578063d279c19114610473575f5ffd5b80637fe8c80a146103775780639af91c6e1461038a5780639cc7f7081461039d575f5ffd5b80635f6df36b116101485780637d552ea6116101235780637d552ea6146103165780637d9f6db5146103295780637e0dcbc714610350575f5ffd5b80635f6df36b1461026957806365bd09e91461027c5780636934d45f14610303575f5ffd5b806339baf6281161017857806339baf628146101f75780633e1c8f871461020a578063511606301461021d575f5ffd5b8062f714ce1461019d5780630aed251d146101b25780631d62ebd9146101c5575b5f5ffd5b6101b06101ab3660046129e4565b61051f565b005b6101b06101c0366004612a12565b61070e565b6101e46101d3366004612a83565b5f6020819052908152604090205481565b6040519081526020015b60405180910390f35b6101e4610205366004612ac0565b6107f9565b6101b0610218366004612ac0565b61094e565b6102447f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101ee565b6101b0610277366004612b01565b6109fe565b6102db61028a366004612b63565b604080518082019091525f8082526020820152505f9081526003602090815260409182902082518084019093525467ffffffffffffffff808216845268010000000000000000909104169082015290565b60408051825167ffffffffffffffff90811682526020938401511692810192909252016101ee565b6101b0610311366004612b7a565b610b18565b6101b0610324366004612ba4565b610bf3565b6102447f000000000000000000000000000000000000000000000000000000000000000081565b6102447f000000000000000000000000000000000000000000000000000000000000000081565b6101b0610385366004612ac0565b610c05565b6101b0610398366004612a12565b610c9f565b6103b06103ab366004612b63565b610dcd565b6040516101ee91905f60a08201905067ffffffffffffffff835116825267ffffffffffffffff602084015116602083015266ffffffffffffff604084015116604083015266ffffffffffffff606084015116606083015266ffffffffffffff608084015116608083015292915050565b6104477f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff90911681526020016101ee565b6101b061046e366004612a12565b610f0a565b6101b0610481366004612a83565b611144565b6101b0610494366004612bc5565b611256565b6101b06104a7366004612c26565b61136f565b6101b06104ba3660046129e4565b6114ac565b6101b06104cd366004612bc5565b6115b6565b6101b06104e0366004612ac0565b61171c565b6101b06104f3366004612ba4565b6117c7565b6102447f000000000000000000000000000000000000000000000000000000000000000081565b610527611955565b816105318161198c565b5f8381526003602090815260409182902082518084019093525467ffffffffffffffff8082168452680100000000000000009091041690820181905284906105b1576040517f623056b70000000000000000000000000000000000000000000000000000000081526004016105a891815260200190565b60405180910390fd5b50602081015167ffffffffffffffff811642101590859082610612576040517f5b7c0091000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044016105a8565b505061062185835f0151611ab3565b505f8581526003602090815260409182902080547fffffffffffffffffffffffffffffffff000000000000000000000000000000001690558351915167ffffffffffffffff909216825273ffffffffffffffffffffffffffffffffffffffff86169187917fcf7d23a3cbe4e8b36ff82fd1b05b1b17373dc7804b4ebbd6e2356716ef202372910160405180910390a381516106ff9073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690869067ffffffffffffffff16611b75565b50505061070a611bd0565b5050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168114610797576040517f664fa3a000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016105a8565b505f5b818110156107f4576107ec60408484848181106107b9576107b9612c63565b90506020020135901c67ffffffffffffffff80168585858181106107df576107df612c63565b9050602002013516611bfa565b60010161079a565b505050565b5f610802611f29565b5f838152600160205260408120805490919066ffffffffffffff8086166801000000000000000090920416106108385783610850565b815468010000000000000000900466ffffffffffffff165b82549091508190839060089061087c90849068010000000000000000900466ffffffffffffff16612cbd565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff1602179055508066ffffffffffffff16825f015f8282829054906101000a900467ffffffffffffffff166108ce9190612cdc565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550847f6a4ab9eaabc176a1c70b5f19a39c8f7a220e8f3f649ddb5a7e8c1f957ac112ab82604051610933919066ffffffffffffff91909116815260200190565b60405180910390a266ffffffffffffff169150505b92915050565b610956611f29565b8061096a838366ffffffffffffff16611ab3565b805460089061098f90849068010000000000000000900466ffffffffffffff16612cfc565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff160217905550817f907fece23ce39fbcbceb71e515043fe29408353fbb393b25b35eb8a70a4bad0b826040516109f2919066ffffffffffffff91909116815260200190565b60405180910390a25050565b610a06611955565b73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663d505accf3330858535610a576040880160208901612d1b565b604080517fffffffff0000000000000000000000000000000000000000000000000000000060e089901b16815273ffffffffffffffffffffffffffffffffffffffff968716600482015295909416602486015267ffffffffffffffff9092166044850152606484015260ff16608483015284013560a4820152606084013560c482015260e4015f604051808303815f87803b158015610af4575f5ffd5b505af1925050508015610b05575060015b50610b108383612036565b6107f4611bd0565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168114610ba1576040517f664fa3a000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016105a8565b50610baa611955565b610beb73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168383611b75565b61070a611bd0565b610bfb611955565b610beb8282612036565b610c0d611f29565b8066ffffffffffffff16610c218383612428565b80545f90610c3a90849067ffffffffffffffff16612cdc565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550817fa82cc801d3441a544199a29213af59c68395a29ea31e3130a7badf410f166b67826040516109f2919066ffffffffffffff91909116815260200190565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168114610d28576040517f664fa3a000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016105a8565b505f5b818110156107f457828282818110610d4557610d45612c63565b9050602002013560015f6040868686818110610d6357610d63612c63565b90506020020135901c81526020019081526020015f205f015f8282829054906101000a900467ffffffffffffffff16610d9c9190612cdc565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550806001019050610d2b565b6040805160a0810182525f808252602082018190529181018290526060810182905260808101919091525f82815260016020908152604091829020825160a08082018552915467ffffffffffffffff808216835268010000000000000000820466ffffffffffffff908116848701526f01000000000000000000000000000000830481168488015276010000000000000000000000000000000000000000000083041660608401527d01000000000000000000000000000000000000000000000000000000000090910460ff1615156080830152845192830190945280519093168152908101610ebc8561250e565b67ffffffffffffffff168152602001826020015166ffffffffffffff168152602001826040015166ffffffffffffff168152602001826060015166ffffffffffffff16815250915050919050565b610f12611955565b5f5b8181101561113b575f838383818110610f2f57610f2f612c63565b9050602002013590505f610f428261250e565b90508067ffffffffffffffff165f03610f5c575050611133565b6040517f8f4e4321000000000000000000000000000000000000000000000000000000008152600481018390525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690638f4e432190602401602060405180830381865afa158015610fe7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061100b9190612d3b565b9050611017835f61253d565b61106273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168267ffffffffffffffff8516612578565b156110c35760405167ffffffffffffffff8316815273ffffffffffffffffffffffffffffffffffffffff82169084907f452cb25970cfe5ad31830fa6a9e619730ca09a0c34ef250fac183f1f519691f69060200160405180910390a361112f565b6110d7838367ffffffffffffffff1661253d565b60405167ffffffffffffffff8316815273ffffffffffffffffffffffffffffffffffffffff82169084907f636740b135dd4106c798af20ff8c5172ac97a54c1d39717585b672f9443467d29060200160405180910390a35b5050505b600101610f14565b5061070a611bd0565b61114c611955565b335f8181526020819052604090205490816111ac576040517f5adb4aec00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016105a8565b50335f8181526020818152604080832092909255905183815273ffffffffffffffffffffffffffffffffffffffff851692917f0aa4d283470c904c551d18bb894d37e17674920f3261a7f854be501e25f421b7910160405180910390a361124a73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168383611b75565b50611253611bd0565b50565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001681146112df576040517f664fa3a000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016105a8565b505f5b81811015611331576113298383838181106112ff576112ff612c63565b9050604002015f013584848481811061131a5761131a612c63565b9050604002016020013561258d565b6001016112e2565b507fb49d11595b17bf68ad407763130b60333e4d66feba1840dadb0a4d781c62d0768282604051611363929190612d56565b60405180910390a15050565b611377611f29565b5f611383600284612dc7565b905061138f8184612cbd565b6113998585612428565b80546016906113cc908490760100000000000000000000000000000000000000000000900466ffffffffffffff16612cfc565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff1602179055508066ffffffffffffff165f5f8473ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205f8282546114449190612df4565b90915550506040805166ffffffffffffff80861682528316602082015273ffffffffffffffffffffffffffffffffffffffff84169186917fe79b3fe5cfdff6096992e17688f65c38baaa0d05789f75f399948281865c0681910160405180910390a350505050565b6114b4611955565b816114be8161198c565b5f6114c88461250e565b67ffffffffffffffff169050838161150f576040517fec49dc970000000000000000000000000000000000000000000000000000000081526004016105a891815260200190565b5061151a845f61253d565b8273ffffffffffffffffffffffffffffffffffffffff16847f452cb25970cfe5ad31830fa6a9e619730ca09a0c34ef250fac183f1f519691f68360405161156391815260200190565b60405180910390a36115ac73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168483611b75565b505061070a611bd0565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016811461163f576040517f3b572cd200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016105a8565b505f81815b8181101561169f5761168b85858381811061166157611661612c63565b9050604002015f013586868481811061167c5761167c612c63565b90506040020160200135612662565b6116959084612e07565b9250600101611644565b508180156116dc576040517f7ea2c89a0000000000000000000000000000000000000000000000000000000081526004016105a891815260200190565b507fb49d11595b17bf68ad407763130b60333e4d66feba1840dadb0a4d781c62d076848460405161170e929190612d56565b60405180910390a150505050565b611724611f29565b80611738838366ffffffffffffff16611ab3565b8054600f906117649084906f01000000000000000000000000000000900466ffffffffffffff16612cfc565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff160217905550817fbe7f8c7784c3e75dcaa3137da865e21982f5ff9dca09c78511a29bc7d3560b8f826040516109f2919066ffffffffffffff91909116815260200190565b816117d18161198c565b5f8381526001602052604090205467ffffffffffffffff908116908490829085908116821015611848576040517f274f08d40000000000000000000000000000000000000000000000000000000081526004810193909352602483019190915267ffffffffffffffff1660448201526064016105a8565b5050505f8367ffffffffffffffff165f1461189e5761189961189467ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642612df4565b6126e8565b6118a0565b5f5b60408051808201825267ffffffffffffffff87811680835284821660208085018281525f8d815260038352879020955186549151861668010000000000000000027fffffffffffffffffffffffffffffffff000000000000000000000000000000009092169516949094179390931790935583519081529081019190915291925086917f09d828bc6585cea40a1c1b428245be880262a626ee4da48d49c97a302ae4017f910160405180910390a25050505050565b61195d61273b565b61198a60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612794565b565b6040517f8f4e4321000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690638f4e432190602401602060405180830381865afa158015611a17573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a3b9190612d3b565b9050813373ffffffffffffffffffffffffffffffffffffffff83168114611aad576040517fc5753ee7000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff1660248201526044016105a8565b50505050565b5f828152600160205260409020805467ffffffffffffffff908116908490829085908116821015611b2b576040517f274f08d4000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff91821660248401521660448201526064016105a8565b5050508281611b3a9190612e26565b82547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff919091161782555092915050565b611b82838383600161279b565b6107f4576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff841660048201526024016105a8565b61198a5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00611984565b5f828152600160209081526040808320815160a081018352905467ffffffffffffffff811680835266ffffffffffffff68010000000000000000830481169584018690526f0100000000000000000000000000000083048116948401949094527601000000000000000000000000000000000000000000008204909316606083015260ff7d01000000000000000000000000000000000000000000000000000000000090910416151560808201529291611cb49190612df4565b90505f81841115611ccd57611cc88561250e565b611ccf565b5f5b67ffffffffffffffff16905083611ce68284612df4565b101585611cf38385612df4565b86909192611d3e576040517f3b650c5b0000000000000000000000000000000000000000000000000000000081526004810193909352602483019190915260448201526064016105a8565b5050505f836020015166ffffffffffffff168510611d6957836020015166ffffffffffffff16611d6b565b845b90505f611d788287612e46565b90505f855f015167ffffffffffffffff168210611da057855167ffffffffffffffff16611da2565b815b60208701805185900366ffffffffffffff169052865181900367ffffffffffffffff1687529050818114611dde57611dde88828403860361253d565b5050505f948552505060016020908152604093849020825181549284015195840151606085015160809095015167ffffffffffffffff9092167fffffffffffffffffffffffffffffffffff000000000000000000000000000000909416939093176801000000000000000066ffffffffffffff97881602177fffffff0000000000000000000000000000ffffffffffffffffffffffffffffff166f01000000000000000000000000000000938716939093027fffffff00000000000000ffffffffffffffffffffffffffffffffffffffffffff16929092177601000000000000000000000000000000000000000000009590931694909402919091177fffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167d010000000000000000000000000000000000000000000000000000000000911515919091021790915550565b5f3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161480611fa357503373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016145b80611fe357503373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016145b9050338161070a576040517f8d4c99e600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016105a8565b6040517fbadc2dff000000000000000000000000000000000000000000000000000000008152600481018390525f906120ee9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063badc2dff90602401602060405180830381865afa1580156120c5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906120e99190612e59565b612823565b90505f81600581111561210357612103612e70565b14158390612140576040517ff3d569a40000000000000000000000000000000000000000000000000000000081526004016105a891815260200190565b505f83815260016020526040812080549091849183919061216c90849067ffffffffffffffff16612cdc565b82546101009290920a67ffffffffffffffff81810219909316918316021790915582547d0100000000000000000000000000000000000000000000000000000000007fffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff909116178355604051908516815233915085907f1599c0fcf897af5babc2bfcf707f5dc050f841b044d97c3251ecec35b9abf80b9060200160405180910390a36040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906370a0823190602401602060405180830381865afa158015612299573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122bd9190612e59565b905061230b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016333067ffffffffffffffff8816612839565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f90829073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906370a0823190602401602060405180830381865afa158015612397573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123bb9190612e59565b6123c59190612e46565b9050848167ffffffffffffffff8216811461241e576040517f70a7387a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff909216600483015260248201526044016105a8565b5050505050505050565b5f828152600160205260409020805466ffffffffffffff6f0100000000000000000000000000000090910481169084908290859081168210156124b1576040517fcd03cd3b000000000000000000000000000000000000000000000000000000008152600481019390935266ffffffffffffff91821660248401521660448201526064016105a8565b50505082816124c09190612cbd565b825466ffffffffffffff919091166f01000000000000000000000000000000027fffffffffffffffffffff00000000000000ffffffffffffffffffffffffffffff9091161782555092915050565b5f61094882600283612521600484612e9d565b81526020019081526020015f205461289590919063ffffffff16565b5f612549600484612e9d565b5f818152600260205260409020549091506125659084846128b4565b5f91825260026020526040909120555050565b5f6125858484845f61279b565b949350505050565b5f82815260026020526040812054906125c8837f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8416612df4565b9050837f8000000000000000800000000000000080000000000000008000000000000000821615612628576040517f655b23560000000000000000000000000000000000000000000000000000000081526004016105a891815260200190565b505f938452600260205260409093207f80000000000000000000000000000000000000000000000000000000000000009093179092555050565b5f8061266f600485612eb0565b905082815b61267f600484612df4565b8110156126cf575f61269186836128e2565b905061269d8186612e07565b94505f8112156126c6576126b9826126b483612ec7565b611bfa565b6126c383836128f9565b92505b50600101612674565b5080156126e0576126e0858261258d565b505092915050565b5f67ffffffffffffffff82111561273757604080517f6dfcc6500000000000000000000000000000000000000000000000000000000081526004810191909152602481018390526044016105a8565b5090565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561198a576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8616600452602485905291602083604481808b5af1925060015f5114831661281757838315161561280b573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f8160ff16600581111561094857610948612e70565b612847848484846001612919565b611aad576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff851660048201526024016105a8565b5f61289f826129ac565b83901c677fffffffffffffff16905092915050565b5f6128be836129ac565b82901b6128ca846129ac565b677fffffffffffffff901b1985161790509392505050565b5f6128ec826129ac565b9290921c60070b92915050565b5f612903826129ac565b67ffffffffffffffff901b198316905092915050565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af1925060015f5114831661299b57838315161561298f573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f6129b8600483612efd565b610948906040612eb0565b73ffffffffffffffffffffffffffffffffffffffff81168114611253575f5ffd5b5f5f604083850312156129f5575f5ffd5b823591506020830135612a07816129c3565b809150509250929050565b5f5f60208385031215612a23575f5ffd5b823567ffffffffffffffff811115612a39575f5ffd5b8301601f81018513612a49575f5ffd5b803567ffffffffffffffff811115612a5f575f5ffd5b8560208260051b8401011115612a73575f5ffd5b6020919091019590945092505050565b5f60208284031215612a93575f5ffd5b8135612a9e816129c3565b9392505050565b803566ffffffffffffff81168114612abb575f5ffd5b919050565b5f5f60408385031215612ad1575f5ffd5b82359150612ae160208401612aa5565b90509250929050565b803567ffffffffffffffff81168114612abb575f5ffd5b5f5f5f83850360c0811215612b14575f5ffd5b84359350612b2460208601612aea565b925060807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc082011215612b55575f5ffd5b506040840190509250925092565b5f60208284031215612b73575f5ffd5b5035919050565b5f5f60408385031215612b8b575f5ffd5b8235612b96816129c3565b946020939093013593505050565b5f5f60408385031215612bb5575f5ffd5b82359150612ae160208401612aea565b5f5f60208385031215612bd6575f5ffd5b823567ffffffffffffffff811115612bec575f5ffd5b8301601f81018513612bfc575f5ffd5b803567ffffffffffffffff811115612c12575f5ffd5b8560208260061b8401011115612a73575f5ffd5b5f5f5f60608486031215612c38575f5ffd5b83359250612c4860208501612aa5565b91506040840135612c58816129c3565b809150509250925092565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b66ffffffffffffff828116828216039081111561094857610948612c90565b67ffffffffffffffff818116838216019081111561094857610948612c90565b66ffffffffffffff818116838216019081111561094857610948612c90565b5f60208284031215612d2b575f5ffd5b813560ff81168114612a9e575f5ffd5b5f60208284031215612d4b575f5ffd5b8151612a9e816129c3565b602080825281018290525f8360408301825b85811015612d9057823582526020808401359083015260409283019290910190600101612d68565b5095945050505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f66ffffffffffffff831680612ddf57612ddf612d9a565b8066ffffffffffffff84160491505092915050565b8082018082111561094857610948612c90565b8082018281125f8312801582168215821617156126e0576126e0612c90565b67ffffffffffffffff828116828216039081111561094857610948612c90565b8181038181111561094857610948612c90565b5f60208284031215612e69575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b5f82612eab57612eab612d9a565b500490565b808202811582820484141761094857610948612c90565b5f7f80000000000000000000000000000000000000000000000000000000000000008203612ef757612ef7612c90565b505f0390565b5f82612f0b57612f0b612d9a565b50069056';
