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
            "name": "isOpen",
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
    "name": "settlePositions",
    "inputs": [
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
        "type": "uint256[]",
        "indexed": false,
        "internalType": "Position[]"
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
    "name": "FlexibilityEscrow_NotAuction",
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
  '0x610120604052348015610010575f5ffd5b50604051612ad1380380612ad183398101604081905261002f91610075565b6001600160a01b0394851660805291841660a052831660c0526001600160401b031660e05216610100526100f1565b6001600160a01b0381168114610072575f5ffd5b50565b5f5f5f5f5f60a08688031215610089575f5ffd5b85516100948161005e565b60208701519095506100a58161005e565b60408701519094506100b68161005e565b60608701519093506100c78161005e565b60808701519092506001600160401b03811681146100e3575f5ffd5b809150509295509295909350565b60805160a05160c05160e0516101005161293a6101975f395f8181610cf901528181611453015261174e01525f8181610420015261130401525f818161018501528181610ae00152611b6301525f818161027e015281816116a90152611b2401525f81816104bf0152818161068f0152818161091401528181610dc7015281816110350152818161117901528181611922015281816119bc0152611a35015261293a5ff3fe608060405234801561000f575f5ffd5b506004361061012e575f3560e01c80638e28fc9e116100ad578063dc917d231161007d578063f2afdc7d11610063578063f2afdc7d14610494578063f7496595146104a7578063fc0c546a146104ba575f5ffd5b8063dc917d231461046e578063ddd5e1b214610481575f5ffd5b80638e28fc9e146102b35780639cc7f708146102c6578063a7ab69611461041b578063ab80eeef1461045b575f5ffd5b80635f6df36b116101025780637d552ea6116100e85780637d552ea6146102665780637d9f6db5146102795780637fe8c80a146102a0575f5ffd5b80635f6df36b146101cc57806365bd09e9146101df575f5ffd5b8062f714ce1461013257806339baf628146101475780633e1c8f871461016d5780635116063014610180575b5f5ffd5b61014561014036600461242b565b6104e1565b005b61015a610155366004612474565b6106d0565b6040519081526020015b60405180910390f35b61014561017b366004612474565b61083d565b6101a77f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610164565b6101456101da3660046124b5565b6108f5565b61023e6101ed366004612517565b604080518082019091525f8082526020820152505f9081526001602090815260409182902082518084019093525467ffffffffffffffff808216845268010000000000000000909104169082015290565b60408051825167ffffffffffffffff9081168252602093840151169281019290925201610164565b61014561027436600461252e565b610a14565b6101a77f000000000000000000000000000000000000000000000000000000000000000081565b6101456102ae366004612474565b610a2e565b6101456102c1366004612597565b610ac8565b6103b26102d4366004612517565b6040805160a0810182525f80825260208201819052918101829052606081018290526080810191909152505f9081526020818152604091829020825160a081018452905467ffffffffffffffff8082168352680100000000000000008204169282019290925266ffffffffffffff7001000000000000000000000000000000008304811693820193909352770100000000000000000000000000000000000000000000008204909216606083015260ff7e01000000000000000000000000000000000000000000000000000000000000909104161515608082015290565b60405161016491905f60a08201905067ffffffffffffffff835116825267ffffffffffffffff602084015116602083015266ffffffffffffff604084015116604083015266ffffffffffffff606084015116606083015260808301511515608083015292915050565b6104427f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff9091168152602001610164565b610145610469366004612597565b610c62565b61014561047c3660046125d6565b610f0b565b61014561048f36600461242b565b61106e565b6101456104a2366004612474565b6111aa565b6101456104b536600461252e565b61125d565b6101a77f000000000000000000000000000000000000000000000000000000000000000081565b6104e96113eb565b816104f381611422565b5f8381526001602090815260409182902082518084019093525467ffffffffffffffff808216845268010000000000000000909104169082018190528490610573576040517f623056b700000000000000000000000000000000000000000000000000000000815260040161056a91815260200190565b60405180910390fd5b50602081015167ffffffffffffffff8116421015908590826105d4576040517f5b7c0091000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff16602482015260440161056a565b50506105e385835f015161154a565b505f8581526001602090815260409182902080547fffffffffffffffffffffffffffffffff000000000000000000000000000000001690558351915167ffffffffffffffff909216825273ffffffffffffffffffffffffffffffffffffffff86169187917fcf7d23a3cbe4e8b36ff82fd1b05b1b17373dc7804b4ebbd6e2356716ef202372910160405180910390a381516106c19073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690869067ffffffffffffffff1661160c565b5050506106cc611667565b5050565b5f6106d9611691565b5f838152602081905260408120805490919066ffffffffffffff80861670010000000000000000000000000000000090920416106107175783610737565b8154700100000000000000000000000000000000900466ffffffffffffff165b82549091508190839060109061076b908490700100000000000000000000000000000000900466ffffffffffffff16612640565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff1602179055508066ffffffffffffff16825f015f8282829054906101000a900467ffffffffffffffff166107bd919061265f565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550847f6a4ab9eaabc176a1c70b5f19a39c8f7a220e8f3f649ddb5a7e8c1f957ac112ab82604051610822919066ffffffffffffff91909116815260200190565b60405180910390a266ffffffffffffff169150505b92915050565b610845611691565b80610859838366ffffffffffffff1661154a565b8054601090610886908490700100000000000000000000000000000000900466ffffffffffffff1661267f565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff160217905550817f907fece23ce39fbcbceb71e515043fe29408353fbb393b25b35eb8a70a4bad0b826040516108e9919066ffffffffffffff91909116815260200190565b60405180910390a25050565b6108fd6113eb565b73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663d505accf333085853561094e604088016020890161269e565b604080517fffffffff0000000000000000000000000000000000000000000000000000000060e089901b16815273ffffffffffffffffffffffffffffffffffffffff968716600482015295909416602486015267ffffffffffffffff9092166044850152606484015260ff16608483015284013560a4820152606084013560c482015260e4015f604051808303815f87803b1580156109eb575f5ffd5b505af19250505080156109fc575060015b50610a07838361171d565b610a0f611667565b505050565b610a1c6113eb565b610a26828261171d565b6106cc611667565b610a36611b0b565b8066ffffffffffffff16610a4a8383611bd8565b80545f90610a6390849067ffffffffffffffff1661265f565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550817fa82cc801d3441a544199a29213af59c68395a29ea31e3130a7badf410f166b67826040516108e9919066ffffffffffffff91909116815260200190565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168114610b51576040517f3b572cd200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909116600482015260240161056a565b505f805b82811015610be6575f610b80858584818110610b7357610b736126c5565b9050602002013560401c90565b90505f610ba5868685818110610b9857610b986126c5565b9050602002013560070b90565b9050610bb181856126f2565b93505f811215610bd257610bcd82610bc883612719565b611cce565b610bdc565b610bdc8282611fb6565b5050600101610b55565b50808015610c23576040517f7ea2c89a00000000000000000000000000000000000000000000000000000000815260040161056a91815260200190565b507f411a566907a67c2dfd295a2de2703145d10fa72e277c1b0c2d6e9280c1e3a6948383604051610c5592919061274f565b60405180910390a1505050565b610c6a6113eb565b5f5b81811015610f02575f838383818110610c8757610c876126c5565b602090810292909201355f81815292839052604083205490935068010000000000000000900467ffffffffffffffff16918290039050610cc8575050610efa565b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018390525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa158015610d53573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d7791906127ba565b515f84815260208190526040902080547fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff1690559050610df873ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168267ffffffffffffffff85166121cb565b15610e595760405167ffffffffffffffff8316815273ffffffffffffffffffffffffffffffffffffffff82169084907f452cb25970cfe5ad31830fa6a9e619730ca09a0c34ef250fac183f1f519691f69060200160405180910390a3610ef6565b5f838152602081815260409182902080547fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff166801000000000000000067ffffffffffffffff871690810291909117909155915191825273ffffffffffffffffffffffffffffffffffffffff83169185917f636740b135dd4106c798af20ff8c5172ac97a54c1d39717585b672f9443467d2910160405180910390a35b5050505b600101610c6c565b506106cc611667565b610f136113eb565b610f1b611b0b565b5f610f2760028461285e565b9050610f338484611bd8565b50610f3e8184612640565b5f80805260208190527fad3228b676f7d3cd4284a5443f17f1962b36e491b30a40b2405849e597ba5fb5805466ffffffffffffff9390931692909190610f8f90849067ffffffffffffffff1661265f565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff1602179055508173ffffffffffffffffffffffffffffffffffffffff16847fe79b3fe5cfdff6096992e17688f65c38baaa0d05789f75f399948281865c0681858460405161101392919066ffffffffffffff92831681529116602082015260400190565b60405180910390a361106573ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168366ffffffffffffff841661160c565b50610a0f611667565b6110766113eb565b8161108081611422565b5f8381526020819052604090205468010000000000000000900467ffffffffffffffff1683816110df576040517fec49dc9700000000000000000000000000000000000000000000000000000000815260040161056a91815260200190565b505f848152602081815260409182902080547fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff169055905182815273ffffffffffffffffffffffffffffffffffffffff85169186917f452cb25970cfe5ad31830fa6a9e619730ca09a0c34ef250fac183f1f519691f6910160405180910390a36111a073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016848361160c565b50506106cc611667565b6111b2611b0b565b806111c6838366ffffffffffffff1661154a565b80546017906111fa90849077010000000000000000000000000000000000000000000000900466ffffffffffffff1661267f565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff160217905550817fbe7f8c7784c3e75dcaa3137da865e21982f5ff9dca09c78511a29bc7d3560b8f826040516108e9919066ffffffffffffff91909116815260200190565b8161126781611422565b5f8381526020819052604090205467ffffffffffffffff9081169084908290859081168210156112de576040517f274f08d40000000000000000000000000000000000000000000000000000000081526004810193909352602483019190915267ffffffffffffffff16604482015260640161056a565b5050505f8367ffffffffffffffff165f146113345761132f61132a67ffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016426128b0565b6121e0565b611336565b5f5b60408051808201825267ffffffffffffffff87811680835284821660208085018281525f8d815260018352879020955186549151861668010000000000000000027fffffffffffffffffffffffffffffffff000000000000000000000000000000009092169516949094179390931790935583519081529081019190915291925086917f09d828bc6585cea40a1c1b428245be880262a626ee4da48d49c97a302ae4017f910160405180910390a25050505050565b6113f3612233565b61142060017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b9061228c565b565b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa1580156114ad573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114d191906127ba565b519050813373ffffffffffffffffffffffffffffffffffffffff83168114611544576040517fc5753ee7000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff16602482015260440161056a565b50505050565b5f828152602081905260409020805467ffffffffffffffff9081169084908290859081168210156115c2576040517f274f08d4000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff918216602484015216604482015260640161056a565b50505082816115d191906128c3565b82547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff919091161782555092915050565b6116198383836001612293565b610a0f576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260240161056a565b6114205f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f0061141a565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016811461171a576040517fb3a37e2000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909116600482015260240161056a565b50565b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018390525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa1580156117a8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117cc91906127ba565b6020015190505f8160058111156117e5576117e56128e3565b14158390611822576040517ff3d569a400000000000000000000000000000000000000000000000000000000815260040161056a91815260200190565b505f83815260208190526040812080549091849183919061184e90849067ffffffffffffffff1661265f565b82546101009290920a67ffffffffffffffff81810219909316918316021790915582547e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff909116178355604051908516815233915085907f1599c0fcf897af5babc2bfcf707f5dc050f841b044d97c3251ecec35b9abf80b9060200160405180910390a36040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906370a0823190602401602060405180830381865afa15801561197c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119a09190612910565b90506119ee73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016333067ffffffffffffffff881661231b565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f90829073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906370a0823190602401602060405180830381865afa158015611a7a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a9e9190612910565b611aa89190612927565b9050848167ffffffffffffffff82168114611b01576040517f70a7387a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9092166004830152602482015260440161056a565b5050505050505050565b5f3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161480611b8557503373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016145b905033816106cc576040517f8d4c99e600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909116600482015260240161056a565b5f828152602081905260409020805466ffffffffffffff770100000000000000000000000000000000000000000000009091048116908490829085908116821015611c69576040517fcd03cd3b000000000000000000000000000000000000000000000000000000008152600481019390935266ffffffffffffff918216602484015216604482015260640161056a565b5050508281611c789190612640565b825466ffffffffffffff9190911677010000000000000000000000000000000000000000000000027fffff00000000000000ffffffffffffffffffffffffffffffffffffffffffffff9091161782555092915050565b5f82815260208181526040808320815160a081018352905467ffffffffffffffff808216808452680100000000000000008304909116948301859052700100000000000000000000000000000000820466ffffffffffffff9081169484018590527701000000000000000000000000000000000000000000000083041660608401527e0100000000000000000000000000000000000000000000000000000000000090910460ff161515608083015290939291611d8b91906128b0565b611d9591906128b0565b905083818480821015611de5576040517f3b650c5b00000000000000000000000000000000000000000000000000000000815260048101939093526024830191909152604482015260640161056a565b5050505f826040015166ffffffffffffff168410611e1057826040015166ffffffffffffff16611e12565b835b90505f611e1f8286612927565b90505f845f015167ffffffffffffffff168210611e4757845167ffffffffffffffff16611e49565b815b6040808701805166ffffffffffffff96900386168152875167ffffffffffffffff90849003811689526020808a01805195909703909403811686525f9a8b52928a905298208651815494519951606089015160809099015115157e01000000000000000000000000000000000000000000000000000000000000027fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff99881677010000000000000000000000000000000000000000000000027fffff00000000000000ffffffffffffffffffffffffffffffffffffffffffffff9290981670010000000000000000000000000000000002919091167fffff0000000000000000000000000000ffffffffffffffffffffffffffffffff9b851668010000000000000000027fffffffffffffffffffffffffffffffff000000000000000000000000000000009097169290941691909117949094179890981617929092179390931692909217909355505050565b5f8281526020818152604091829020825160a081018452905467ffffffffffffffff80821683526801000000000000000082041692820183815266ffffffffffffff7001000000000000000000000000000000008304811695840195909552770100000000000000000000000000000000000000000000008204909416606083015260ff7e01000000000000000000000000000000000000000000000000000000000000909104161515608082015291839161207390839061265f565b67ffffffffffffffff9081169091526001608084019081525f958652602086815260409687902085518154928701519887015160609097015193519085167fffffffffffffffffffffffffffffffff0000000000000000000000000000000090931692909217680100000000000000009890941697909702929092177fffff0000000000000000000000000000ffffffffffffffffffffffffffffffff1670010000000000000000000000000000000066ffffffffffffff958616027fffff00000000000000ffffffffffffffffffffffffffffffffffffffffffffff1617770100000000000000000000000000000000000000000000009490911693909302929092177fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167e0100000000000000000000000000000000000000000000000000000000000092151592909202919091179092555050565b5f6121d88484845f612293565b949350505050565b5f67ffffffffffffffff82111561222f57604080517f6dfcc65000000000000000000000000000000000000000000000000000000000815260048101919091526024810183905260440161056a565b5090565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611420576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8616600452602485905291602083604481808b5af1925060015f5114831661230f578383151615612303573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b612329848484846001612377565b611544576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8516600482015260240161056a565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af1925060015f511483166123f95783831516156123ed573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b73ffffffffffffffffffffffffffffffffffffffff8116811461171a575f5ffd5b5f5f6040838503121561243c575f5ffd5b82359150602083013561244e8161240a565b809150509250929050565b803566ffffffffffffff8116811461246f575f5ffd5b919050565b5f5f60408385031215612485575f5ffd5b8235915061249560208401612459565b90509250929050565b803567ffffffffffffffff8116811461246f575f5ffd5b5f5f5f83850360c08112156124c8575f5ffd5b843593506124d86020860161249e565b925060807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc082011215612509575f5ffd5b506040840190509250925092565b5f60208284031215612527575f5ffd5b5035919050565b5f5f6040838503121561253f575f5ffd5b823591506124956020840161249e565b5f5f83601f84011261255f575f5ffd5b50813567ffffffffffffffff811115612576575f5ffd5b6020830191508360208260051b8501011115612590575f5ffd5b9250929050565b5f5f602083850312156125a8575f5ffd5b823567ffffffffffffffff8111156125be575f5ffd5b6125ca8582860161254f565b90969095509350505050565b5f5f5f606084860312156125e8575f5ffd5b833592506125f860208501612459565b915060408401356126088161240a565b809150509250925092565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b66ffffffffffffff828116828216039081111561083757610837612613565b67ffffffffffffffff818116838216019081111561083757610837612613565b66ffffffffffffff818116838216019081111561083757610837612613565b5f602082840312156126ae575f5ffd5b813560ff811681146126be575f5ffd5b9392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b8082018281125f83128015821682158216171561271157612711612613565b505092915050565b5f7f8000000000000000000000000000000000000000000000000000000000000000820361274957612749612613565b505f0390565b602080825281018290525f8360408301825b8581101561277f578235825260209283019290910190600101612761565b5095945050505050565b80516006811061246f575f5ffd5b805162ffffff8116811461246f575f5ffd5b805161ffff8116811461246f575f5ffd5b5f60808284031280156127cb575f5ffd5b506040516080810167ffffffffffffffff81118282101715612814577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405282516128228161240a565b815261283060208401612789565b602082015261284160408401612797565b6040820152612852606084016127a9565b60608201529392505050565b5f66ffffffffffffff83168061289b577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b8066ffffffffffffff84160491505092915050565b8082018082111561083757610837612613565b67ffffffffffffffff828116828216039081111561083757610837612613565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b5f60208284031215612920575f5ffd5b5051919050565b818103818111156108375761083761261356';
