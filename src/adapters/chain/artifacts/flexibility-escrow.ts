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
  '0x610120604052348015610010575f5ffd5b506040516129a83803806129a883398101604081905261002f91610075565b6001600160a01b0394851660805291841660a052831660c0526001600160401b031660e05216610100526100f1565b6001600160a01b0381168114610072575f5ffd5b50565b5f5f5f5f5f60a08688031215610089575f5ffd5b85516100948161005e565b60208701519095506100a58161005e565b60408701519094506100b68161005e565b60608701519093506100c78161005e565b60808701519092506001600160401b03811681146100e3575f5ffd5b809150509295509295909350565b60805160a05160c05160e051610100516128116101975f395f8181610cfb01528181611455015261175001525f8181610420015261130601525f818161018501528181610ae00152611b6501525f818161027e015281816116ab0152611b2601525f81816104bf0152818161068f0152818161091401528181610dc9015281816110370152818161117b01528181611924015281816119be0152611a3701526128115ff3fe608060405234801561000f575f5ffd5b506004361061012e575f3560e01c80638e28fc9e116100ad578063dc917d231161007d578063f2afdc7d11610063578063f2afdc7d14610494578063f7496595146104a7578063fc0c546a146104ba575f5ffd5b8063dc917d231461046e578063ddd5e1b214610481575f5ffd5b80638e28fc9e146102b35780639cc7f708146102c6578063a7ab69611461041b578063ab80eeef1461045b575f5ffd5b80635f6df36b116101025780637d552ea6116100e85780637d552ea6146102665780637d9f6db5146102795780637fe8c80a146102a0575f5ffd5b80635f6df36b146101cc57806365bd09e9146101df575f5ffd5b8062f714ce1461013257806339baf628146101475780633e1c8f871461016d5780635116063014610180575b5f5ffd5b610145610140366004612302565b6104e1565b005b61015a61015536600461234b565b6106d0565b6040519081526020015b60405180910390f35b61014561017b36600461234b565b61083d565b6101a77f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610164565b6101456101da36600461238c565b6108f5565b61023e6101ed3660046123ee565b604080518082019091525f8082526020820152505f9081526001602090815260409182902082518084019093525467ffffffffffffffff808216845268010000000000000000909104169082015290565b60408051825167ffffffffffffffff9081168252602093840151169281019290925201610164565b610145610274366004612405565b610a14565b6101a77f000000000000000000000000000000000000000000000000000000000000000081565b6101456102ae36600461234b565b610a2e565b6101456102c136600461246e565b610ac8565b6103b26102d43660046123ee565b6040805160a0810182525f80825260208201819052918101829052606081018290526080810191909152505f9081526020818152604091829020825160a081018452905467ffffffffffffffff8082168352680100000000000000008204169282019290925266ffffffffffffff7001000000000000000000000000000000008304811693820193909352770100000000000000000000000000000000000000000000008204909216606083015260ff7e01000000000000000000000000000000000000000000000000000000000000909104161515608082015290565b60405161016491905f60a08201905067ffffffffffffffff835116825267ffffffffffffffff602084015116602083015266ffffffffffffff604084015116604083015266ffffffffffffff606084015116606083015260808301511515608083015292915050565b6104427f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff9091168152602001610164565b61014561046936600461246e565b610c64565b61014561047c3660046124ad565b610f0d565b61014561048f366004612302565b611070565b6101456104a236600461234b565b6111ac565b6101456104b5366004612405565b61125f565b6101a77f000000000000000000000000000000000000000000000000000000000000000081565b6104e96113ed565b816104f381611424565b5f8381526001602090815260409182902082518084019093525467ffffffffffffffff808216845268010000000000000000909104169082018190528490610573576040517f623056b700000000000000000000000000000000000000000000000000000000815260040161056a91815260200190565b60405180910390fd5b50602081015167ffffffffffffffff8116421015908590826105d4576040517f5b7c0091000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff16602482015260440161056a565b50506105e385835f015161154c565b505f8581526001602090815260409182902080547fffffffffffffffffffffffffffffffff000000000000000000000000000000001690558351915167ffffffffffffffff909216825273ffffffffffffffffffffffffffffffffffffffff86169187917fcf7d23a3cbe4e8b36ff82fd1b05b1b17373dc7804b4ebbd6e2356716ef202372910160405180910390a381516106c19073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690869067ffffffffffffffff1661160e565b5050506106cc611669565b5050565b5f6106d9611693565b5f838152602081905260408120805490919066ffffffffffffff80861670010000000000000000000000000000000090920416106107175783610737565b8154700100000000000000000000000000000000900466ffffffffffffff165b82549091508190839060109061076b908490700100000000000000000000000000000000900466ffffffffffffff16612517565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff1602179055508066ffffffffffffff16825f015f8282829054906101000a900467ffffffffffffffff166107bd9190612536565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550847f6a4ab9eaabc176a1c70b5f19a39c8f7a220e8f3f649ddb5a7e8c1f957ac112ab82604051610822919066ffffffffffffff91909116815260200190565b60405180910390a266ffffffffffffff169150505b92915050565b610845611693565b80610859838366ffffffffffffff1661154c565b8054601090610886908490700100000000000000000000000000000000900466ffffffffffffff16612556565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff160217905550817f907fece23ce39fbcbceb71e515043fe29408353fbb393b25b35eb8a70a4bad0b826040516108e9919066ffffffffffffff91909116815260200190565b60405180910390a25050565b6108fd6113ed565b73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663d505accf333085853561094e6040880160208901612575565b604080517fffffffff0000000000000000000000000000000000000000000000000000000060e089901b16815273ffffffffffffffffffffffffffffffffffffffff968716600482015295909416602486015267ffffffffffffffff9092166044850152606484015260ff16608483015284013560a4820152606084013560c482015260e4015f604051808303815f87803b1580156109eb575f5ffd5b505af19250505080156109fc575060015b50610a07838361171f565b610a0f611669565b505050565b610a1c6113ed565b610a26828261171f565b6106cc611669565b610a36611b0d565b8066ffffffffffffff16610a4a8383611bda565b80545f90610a6390849067ffffffffffffffff16612536565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550817fa82cc801d3441a544199a29213af59c68395a29ea31e3130a7badf410f166b67826040516108e9919066ffffffffffffff91909116815260200190565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168114610b51576040517f3b572cd200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909116600482015260240161056a565b505f81815b81811015610be7575f610b81868684818110610b7457610b7461259c565b9050602002013560401c90565b90505f610ba6878785818110610b9957610b9961259c565b9050602002013560070b90565b9050610bb281866125c9565b94505f811215610bd357610bce82610bc9836125f0565b611cd0565b610bdd565b610bdd8282611fb8565b5050600101610b56565b50818015610c24576040517f7ea2c89a00000000000000000000000000000000000000000000000000000000815260040161056a91815260200190565b507f411a566907a67c2dfd295a2de2703145d10fa72e277c1b0c2d6e9280c1e3a6948484604051610c56929190612626565b60405180910390a150505050565b610c6c6113ed565b5f5b81811015610f04575f838383818110610c8957610c8961259c565b602090810292909201355f81815292839052604083205490935068010000000000000000900467ffffffffffffffff16918290039050610cca575050610efc565b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018390525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa158015610d55573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d799190612691565b515f84815260208190526040902080547fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff1690559050610dfa73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168267ffffffffffffffff85166120a2565b15610e5b5760405167ffffffffffffffff8316815273ffffffffffffffffffffffffffffffffffffffff82169084907f452cb25970cfe5ad31830fa6a9e619730ca09a0c34ef250fac183f1f519691f69060200160405180910390a3610ef8565b5f838152602081815260409182902080547fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff166801000000000000000067ffffffffffffffff871690810291909117909155915191825273ffffffffffffffffffffffffffffffffffffffff83169185917f636740b135dd4106c798af20ff8c5172ac97a54c1d39717585b672f9443467d2910160405180910390a35b5050505b600101610c6e565b506106cc611669565b610f156113ed565b610f1d611b0d565b5f610f29600284612735565b9050610f358484611bda565b50610f408184612517565b5f80805260208190527fad3228b676f7d3cd4284a5443f17f1962b36e491b30a40b2405849e597ba5fb5805466ffffffffffffff9390931692909190610f9190849067ffffffffffffffff16612536565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff1602179055508173ffffffffffffffffffffffffffffffffffffffff16847fe79b3fe5cfdff6096992e17688f65c38baaa0d05789f75f399948281865c0681858460405161101592919066ffffffffffffff92831681529116602082015260400190565b60405180910390a361106773ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168366ffffffffffffff841661160e565b50610a0f611669565b6110786113ed565b8161108281611424565b5f8381526020819052604090205468010000000000000000900467ffffffffffffffff1683816110e1576040517fec49dc9700000000000000000000000000000000000000000000000000000000815260040161056a91815260200190565b505f848152602081815260409182902080547fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff169055905182815273ffffffffffffffffffffffffffffffffffffffff85169186917f452cb25970cfe5ad31830fa6a9e619730ca09a0c34ef250fac183f1f519691f6910160405180910390a36111a273ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016848361160e565b50506106cc611669565b6111b4611b0d565b806111c8838366ffffffffffffff1661154c565b80546017906111fc90849077010000000000000000000000000000000000000000000000900466ffffffffffffff16612556565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff160217905550817fbe7f8c7784c3e75dcaa3137da865e21982f5ff9dca09c78511a29bc7d3560b8f826040516108e9919066ffffffffffffff91909116815260200190565b8161126981611424565b5f8381526020819052604090205467ffffffffffffffff9081169084908290859081168210156112e0576040517f274f08d40000000000000000000000000000000000000000000000000000000081526004810193909352602483019190915267ffffffffffffffff16604482015260640161056a565b5050505f8367ffffffffffffffff165f146113365761133161132c67ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642612787565b6120b7565b611338565b5f5b60408051808201825267ffffffffffffffff87811680835284821660208085018281525f8d815260018352879020955186549151861668010000000000000000027fffffffffffffffffffffffffffffffff000000000000000000000000000000009092169516949094179390931790935583519081529081019190915291925086917f09d828bc6585cea40a1c1b428245be880262a626ee4da48d49c97a302ae4017f910160405180910390a25050505050565b6113f561210a565b61142260017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612163565b565b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa1580156114af573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114d39190612691565b519050813373ffffffffffffffffffffffffffffffffffffffff83168114611546576040517fc5753ee7000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff16602482015260440161056a565b50505050565b5f828152602081905260409020805467ffffffffffffffff9081169084908290859081168210156115c4576040517f274f08d4000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff918216602484015216604482015260640161056a565b50505082816115d3919061279a565b82547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff919091161782555092915050565b61161b838383600161216a565b610a0f576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260240161056a565b6114225f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f0061141c565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016811461171c576040517fb3a37e2000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909116600482015260240161056a565b50565b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018390525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa1580156117aa573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117ce9190612691565b6020015190505f8160058111156117e7576117e76127ba565b14158390611824576040517ff3d569a400000000000000000000000000000000000000000000000000000000815260040161056a91815260200190565b505f83815260208190526040812080549091849183919061185090849067ffffffffffffffff16612536565b82546101009290920a67ffffffffffffffff81810219909316918316021790915582547e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff909116178355604051908516815233915085907f1599c0fcf897af5babc2bfcf707f5dc050f841b044d97c3251ecec35b9abf80b9060200160405180910390a36040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906370a0823190602401602060405180830381865afa15801561197e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119a291906127e7565b90506119f073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016333067ffffffffffffffff88166121f2565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f90829073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906370a0823190602401602060405180830381865afa158015611a7c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611aa091906127e7565b611aaa91906127fe565b9050848167ffffffffffffffff82168114611b03576040517f70a7387a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9092166004830152602482015260440161056a565b5050505050505050565b5f3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161480611b8757503373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016145b905033816106cc576040517f8d4c99e600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909116600482015260240161056a565b5f828152602081905260409020805466ffffffffffffff770100000000000000000000000000000000000000000000009091048116908490829085908116821015611c6b576040517fcd03cd3b000000000000000000000000000000000000000000000000000000008152600481019390935266ffffffffffffff918216602484015216604482015260640161056a565b5050508281611c7a9190612517565b825466ffffffffffffff9190911677010000000000000000000000000000000000000000000000027fffff00000000000000ffffffffffffffffffffffffffffffffffffffffffffff9091161782555092915050565b5f82815260208181526040808320815160a081018352905467ffffffffffffffff808216808452680100000000000000008304909116948301859052700100000000000000000000000000000000820466ffffffffffffff9081169484018590527701000000000000000000000000000000000000000000000083041660608401527e0100000000000000000000000000000000000000000000000000000000000090910460ff161515608083015290939291611d8d9190612787565b611d979190612787565b905083818480821015611de7576040517f3b650c5b00000000000000000000000000000000000000000000000000000000815260048101939093526024830191909152604482015260640161056a565b5050505f826040015166ffffffffffffff168410611e1257826040015166ffffffffffffff16611e14565b835b90505f611e2182866127fe565b90505f845f015167ffffffffffffffff168210611e4957845167ffffffffffffffff16611e4b565b815b6040808701805166ffffffffffffff96900386168152875167ffffffffffffffff90849003811689526020808a01805195909703909403811686525f9a8b52928a905298208651815494519951606089015160809099015115157e01000000000000000000000000000000000000000000000000000000000000027fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff99881677010000000000000000000000000000000000000000000000027fffff00000000000000ffffffffffffffffffffffffffffffffffffffffffffff9290981670010000000000000000000000000000000002919091167fffff0000000000000000000000000000ffffffffffffffffffffffffffffffff9b851668010000000000000000027fffffffffffffffffffffffffffffffff000000000000000000000000000000009097169290941691909117949094179890981617929092179390931692909217909355505050565b5f828152602081905260409020805468010000000000000000810467ffffffffffffffff16907e01000000000000000000000000000000000000000000000000000000000000900460ff1661200d8483612536565b835467ffffffffffffffff9190911668010000000000000000027fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff9091161783558061209b5782547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167e010000000000000000000000000000000000000000000000000000000000001783555b5050505050565b5f6120af8484845f61216a565b949350505050565b5f67ffffffffffffffff82111561210657604080517f6dfcc65000000000000000000000000000000000000000000000000000000000815260048101919091526024810183905260440161056a565b5090565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611422576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8616600452602485905291602083604481808b5af1925060015f511483166121e65783831516156121da573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b61220084848484600161224e565b611546576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8516600482015260240161056a565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af1925060015f511483166122d05783831516156122c4573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b73ffffffffffffffffffffffffffffffffffffffff8116811461171c575f5ffd5b5f5f60408385031215612313575f5ffd5b823591506020830135612325816122e1565b809150509250929050565b803566ffffffffffffff81168114612346575f5ffd5b919050565b5f5f6040838503121561235c575f5ffd5b8235915061236c60208401612330565b90509250929050565b803567ffffffffffffffff81168114612346575f5ffd5b5f5f5f83850360c081121561239f575f5ffd5b843593506123af60208601612375565b925060807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0820112156123e0575f5ffd5b506040840190509250925092565b5f602082840312156123fe575f5ffd5b5035919050565b5f5f60408385031215612416575f5ffd5b8235915061236c60208401612375565b5f5f83601f840112612436575f5ffd5b50813567ffffffffffffffff81111561244d575f5ffd5b6020830191508360208260051b8501011115612467575f5ffd5b9250929050565b5f5f6020838503121561247f575f5ffd5b823567ffffffffffffffff811115612495575f5ffd5b6124a185828601612426565b90969095509350505050565b5f5f5f606084860312156124bf575f5ffd5b833592506124cf60208501612330565b915060408401356124df816122e1565b809150509250925092565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b66ffffffffffffff8281168282160390811115610837576108376124ea565b67ffffffffffffffff8181168382160190811115610837576108376124ea565b66ffffffffffffff8181168382160190811115610837576108376124ea565b5f60208284031215612585575f5ffd5b813560ff81168114612595575f5ffd5b9392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b8082018281125f8312801582168215821617156125e8576125e86124ea565b505092915050565b5f7f80000000000000000000000000000000000000000000000000000000000000008203612620576126206124ea565b505f0390565b602080825281018290525f8360408301825b85811015612656578235825260209283019290910190600101612638565b5095945050505050565b805160068110612346575f5ffd5b805162ffffff81168114612346575f5ffd5b805161ffff81168114612346575f5ffd5b5f60808284031280156126a2575f5ffd5b506040516080810167ffffffffffffffff811182821017156126eb577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405282516126f9816122e1565b815261270760208401612660565b60208201526127186040840161266e565b604082015261272960608401612680565b60608201529392505050565b5f66ffffffffffffff831680612772577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b8066ffffffffffffff84160491505092915050565b80820180821115610837576108376124ea565b67ffffffffffffffff8281168282160390811115610837576108376124ea565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b5f602082840312156127f7575f5ffd5b5051919050565b81810381811115610837576108376124ea56';
