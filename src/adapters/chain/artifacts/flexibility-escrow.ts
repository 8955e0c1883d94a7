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
  '0x610120604052348015610010575f5ffd5b50604051612b8e380380612b8e83398101604081905261002f91610075565b6001600160a01b0394851660805291841660a052831660c0526001600160401b031660e05216610100526100f1565b6001600160a01b0381168114610072575f5ffd5b50565b5f5f5f5f5f60a08688031215610089575f5ffd5b85516100948161005e565b60208701519095506100a58161005e565b60408701519094506100b68161005e565b60608701519093506100c78161005e565b60808701519092506001600160401b03811681146100e3575f5ffd5b809150509295509295909350565b60805160a05160c05160e051610100516129fe6101905f395f8181610bfc01528181611513015261186701525f818161038e01526113c401525f81816101d80152818161112401526117a801525f81816102d1015261176901525f8181610453015281816106230152818161088801528181610ca001528181610e92015281816110db01528181611a2601528181611ac00152611b3901526129fe5ff3fe608060405234801561000f575f5ffd5b5060043610610162575f3560e01c80639cc7f708116100c7578063ddd5e1b21161007d578063f2afdc7d11610063578063f2afdc7d14610428578063f74965951461043b578063fc0c546a1461044e575f5ffd5b8063ddd5e1b214610402578063e04045e214610415575f5ffd5b8063ab80eeef116100ad578063ab80eeef146103c9578063d279c191146103dc578063dc917d23146103ef575f5ffd5b80639cc7f70814610306578063a7ab696114610389575f5ffd5b80635f6df36b1161011c5780637d552ea6116101025780637d552ea6146102b95780637d9f6db5146102cc5780637fe8c80a146102f3575f5ffd5b80635f6df36b1461021f57806365bd09e914610232575f5ffd5b806339baf6281161014c57806339baf628146101ad5780633e1c8f87146101c057806351160630146101d3575f5ffd5b8062f714ce146101665780631d62ebd91461017b575b5f5ffd5b6101796101743660046124f4565b610475565b005b61019a610189366004612522565b5f6020819052908152604090205481565b6040519081526020015b60405180910390f35b61019a6101bb36600461255f565b610664565b6101796101ce36600461255f565b6107b9565b6101fa7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101a4565b61017961022d3660046125a0565b610869565b610291610240366004612602565b604080518082019091525f8082526020820152505f9081526003602090815260409182902082518084019093525467ffffffffffffffff808216845268010000000000000000909104169082015290565b60408051825167ffffffffffffffff90811682526020938401511692810192909252016101a4565b6101796102c7366004612619565b610988565b6101fa7f000000000000000000000000000000000000000000000000000000000000000081565b61017961030136600461255f565b6109a2565b610319610314366004612602565b610a3c565b6040516101a491905f60a08201905067ffffffffffffffff835116825267ffffffffffffffff602084015116602083015266ffffffffffffff604084015116604083015266ffffffffffffff606084015116606083015266ffffffffffffff608084015116608083015292915050565b6103b07f000000000000000000000000000000000000000000000000000000000000000081565b60405167ffffffffffffffff90911681526020016101a4565b6101796103d736600461263a565b610b79565b6101796103ea366004612522565b610db3565b6101796103fd3660046126ab565b610ec5565b6101796104103660046124f4565b611002565b6101796104233660046126e8565b61110c565b61017961043636600461255f565b611272565b610179610449366004612619565b61131d565b6101fa7f000000000000000000000000000000000000000000000000000000000000000081565b61047d6114ab565b81610487816114e2565b5f8381526003602090815260409182902082518084019093525467ffffffffffffffff808216845268010000000000000000909104169082018190528490610507576040517f623056b70000000000000000000000000000000000000000000000000000000081526004016104fe91815260200190565b60405180910390fd5b50602081015167ffffffffffffffff811642101590859082610568576040517f5b7c0091000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044016104fe565b505061057785835f0151611609565b505f8581526003602090815260409182902080547fffffffffffffffffffffffffffffffff000000000000000000000000000000001690558351915167ffffffffffffffff909216825273ffffffffffffffffffffffffffffffffffffffff86169187917fcf7d23a3cbe4e8b36ff82fd1b05b1b17373dc7804b4ebbd6e2356716ef202372910160405180910390a381516106559073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690869067ffffffffffffffff166116cb565b505050610660611726565b5050565b5f61066d611750565b5f838152600160205260408120805490919066ffffffffffffff8086166801000000000000000090920416106106a357836106bb565b815468010000000000000000900466ffffffffffffff165b8254909150819083906008906106e790849068010000000000000000900466ffffffffffffff16612776565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff1602179055508066ffffffffffffff16825f015f8282829054906101000a900467ffffffffffffffff166107399190612795565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550847f6a4ab9eaabc176a1c70b5f19a39c8f7a220e8f3f649ddb5a7e8c1f957ac112ab8260405161079e919066ffffffffffffff91909116815260200190565b60405180910390a266ffffffffffffff169150505b92915050565b6107c1611750565b806107d5838366ffffffffffffff16611609565b80546008906107fa90849068010000000000000000900466ffffffffffffff166127b5565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff160217905550817f907fece23ce39fbcbceb71e515043fe29408353fbb393b25b35eb8a70a4bad0b8260405161085d919066ffffffffffffff91909116815260200190565b60405180910390a25050565b6108716114ab565b73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663d505accf33308585356108c260408801602089016127d4565b604080517fffffffff0000000000000000000000000000000000000000000000000000000060e089901b16815273ffffffffffffffffffffffffffffffffffffffff968716600482015295909416602486015267ffffffffffffffff9092166044850152606484015260ff16608483015284013560a4820152606084013560c482015260e4015f604051808303815f87803b15801561095f575f5ffd5b505af1925050508015610970575060015b5061097b838361181d565b610983611726565b505050565b6109906114ab565b61099a828261181d565b610660611726565b6109aa611750565b8066ffffffffffffff166109be8383611c0f565b80545f906109d790849067ffffffffffffffff16612795565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff160217905550817fa82cc801d3441a544199a29213af59c68395a29ea31e3130a7badf410f166b678260405161085d919066ffffffffffffff91909116815260200190565b6040805160a0810182525f808252602082018190529181018290526060810182905260808101919091525f82815260016020908152604091829020825160a08082018552915467ffffffffffffffff808216835268010000000000000000820466ffffffffffffff908116848701526f01000000000000000000000000000000830481168488015276010000000000000000000000000000000000000000000083041660608401527d01000000000000000000000000000000000000000000000000000000000090910460ff1615156080830152845192830190945280519093168152908101610b2b85611cf5565b67ffffffffffffffff168152602001826020015166ffffffffffffff168152602001826040015166ffffffffffffff168152602001826060015166ffffffffffffff16815250915050919050565b610b816114ab565b5f5b81811015610daa575f838383818110610b9e57610b9e6127f4565b9050602002013590505f610bb182611cf5565b90508067ffffffffffffffff165f03610bcb575050610da2565b6040517f8f4e4321000000000000000000000000000000000000000000000000000000008152600481018390525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690638f4e432190602401602060405180830381865afa158015610c56573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c7a9190612821565b9050610c86835f611d24565b610cd173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168267ffffffffffffffff8516611d5f565b15610d325760405167ffffffffffffffff8316815273ffffffffffffffffffffffffffffffffffffffff82169084907f452cb25970cfe5ad31830fa6a9e619730ca09a0c34ef250fac183f1f519691f69060200160405180910390a3610d9e565b610d46838367ffffffffffffffff16611d24565b60405167ffffffffffffffff8316815273ffffffffffffffffffffffffffffffffffffffff82169084907f636740b135dd4106c798af20ff8c5172ac97a54c1d39717585b672f9443467d29060200160405180910390a35b5050505b600101610b83565b50610660611726565b610dbb6114ab565b335f818152602081905260409020549081610e1b576040517f5adb4aec00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016104fe565b50335f8181526020818152604080832092909255905183815273ffffffffffffffffffffffffffffffffffffffff851692917f0aa4d283470c904c551d18bb894d37e17674920f3261a7f854be501e25f421b7910160405180910390a3610eb973ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001683836116cb565b50610ec2611726565b50565b610ecd611750565b5f610ed9600284612869565b9050610ee58184612776565b610eef8585611c0f565b8054601690610f22908490760100000000000000000000000000000000000000000000900466ffffffffffffff166127b5565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff1602179055508066ffffffffffffff165f5f8473ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205f828254610f9a9190612896565b90915550506040805166ffffffffffffff80861682528316602082015273ffffffffffffffffffffffffffffffffffffffff84169186917fe79b3fe5cfdff6096992e17688f65c38baaa0d05789f75f399948281865c0681910160405180910390a350505050565b61100a6114ab565b81611014816114e2565b5f61101e84611cf5565b67ffffffffffffffff1690508381611065576040517fec49dc970000000000000000000000000000000000000000000000000000000081526004016104fe91815260200190565b50611070845f611d24565b8273ffffffffffffffffffffffffffffffffffffffff16847f452cb25970cfe5ad31830fa6a9e619730ca09a0c34ef250fac183f1f519691f6836040516110b991815260200190565b60405180910390a361110273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001684836116cb565b5050610660611726565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168114611195576040517f3b572cd200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016104fe565b505f81815b818110156111f5576111e18585838181106111b7576111b76127f4565b9050604002015f01358686848181106111d2576111d26127f4565b90506040020160200135611d74565b6111eb90846128a9565b925060010161119a565b50818015611232576040517f7ea2c89a0000000000000000000000000000000000000000000000000000000081526004016104fe91815260200190565b507fb49d11595b17bf68ad407763130b60333e4d66feba1840dadb0a4d781c62d07684846040516112649291906128d0565b60405180910390a150505050565b61127a611750565b8061128e838366ffffffffffffff16611609565b8054600f906112ba9084906f01000000000000000000000000000000900466ffffffffffffff166127b5565b92506101000a81548166ffffffffffffff021916908366ffffffffffffff160217905550817fbe7f8c7784c3e75dcaa3137da865e21982f5ff9dca09c78511a29bc7d3560b8f8260405161085d919066ffffffffffffff91909116815260200190565b81611327816114e2565b5f8381526001602052604090205467ffffffffffffffff90811690849082908590811682101561139e576040517f274f08d40000000000000000000000000000000000000000000000000000000081526004810193909352602483019190915267ffffffffffffffff1660448201526064016104fe565b5050505f8367ffffffffffffffff165f146113f4576113ef6113ea67ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642612896565b611ec9565b6113f6565b5f5b60408051808201825267ffffffffffffffff87811680835284821660208085018281525f8d815260038352879020955186549151861668010000000000000000027fffffffffffffffffffffffffffffffff000000000000000000000000000000009092169516949094179390931790935583519081529081019190915291925086917f09d828bc6585cea40a1c1b428245be880262a626ee4da48d49c97a302ae4017f910160405180910390a25050505050565b6114b3611f1c565b6114e060017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90611f75565b565b6040517f8f4e4321000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690638f4e432190602401602060405180830381865afa15801561156d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115919190612821565b9050813373ffffffffffffffffffffffffffffffffffffffff83168114611603576040517fc5753ee7000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff1660248201526044016104fe565b50505050565b5f828152600160205260409020805467ffffffffffffffff908116908490829085908116821015611681576040517f274f08d4000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff91821660248401521660448201526064016104fe565b50505082816116909190612914565b82547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff919091161782555092915050565b6116d88383836001611f7c565b610983576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff841660048201526024016104fe565b6114e05f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f006114da565b5f3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614806117ca57503373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016145b90503381610660576040517f8d4c99e600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016104fe565b6040517fbadc2dff000000000000000000000000000000000000000000000000000000008152600481018390525f906118d59073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063badc2dff90602401602060405180830381865afa1580156118ac573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118d09190612934565b612004565b90505f8160058111156118ea576118ea61294b565b14158390611927576040517ff3d569a40000000000000000000000000000000000000000000000000000000081526004016104fe91815260200190565b505f83815260016020526040812080549091849183919061195390849067ffffffffffffffff16612795565b82546101009290920a67ffffffffffffffff81810219909316918316021790915582547d0100000000000000000000000000000000000000000000000000000000007fffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff909116178355604051908516815233915085907f1599c0fcf897af5babc2bfcf707f5dc050f841b044d97c3251ecec35b9abf80b9060200160405180910390a36040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906370a0823190602401602060405180830381865afa158015611a80573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611aa49190612934565b9050611af273ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016333067ffffffffffffffff881661201a565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f90829073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906370a0823190602401602060405180830381865afa158015611b7e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ba29190612934565b611bac9190612978565b9050848167ffffffffffffffff82168114611c05576040517f70a7387a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff909216600483015260248201526044016104fe565b5050505050505050565b5f828152600160205260409020805466ffffffffffffff6f010000000000000000000000000000009091048116908490829085908116821015611c98576040517fcd03cd3b000000000000000000000000000000000000000000000000000000008152600481019390935266ffffffffffffff91821660248401521660448201526064016104fe565b5050508281611ca79190612776565b825466ffffffffffffff919091166f01000000000000000000000000000000027fffffffffffffffffffff00000000000000ffffffffffffffffffffffffffffff9091161782555092915050565b5f6107b382600283611d0860048461298b565b81526020019081526020015f205461207690919063ffffffff16565b5f611d3060048461298b565b5f81815260026020526040902054909150611d4c908484612095565b5f91825260026020526040909120555050565b5f611d6c8484845f611f7c565b949350505050565b5f80611d8160048561299e565b905082815b611d91600484612896565b811015611de1575f611da386836120c3565b9050611daf81866128a9565b94505f811215611dd857611dcb82611dc6836129b5565b6120da565b611dd58383612409565b92505b50600101611d86565b50805f03611df05750506107b3565b5f8581526002602052604081205490611e2b837f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8416612896565b9050867f8000000000000000800000000000000080000000000000008000000000000000821615611e8b576040517f655b23560000000000000000000000000000000000000000000000000000000081526004016104fe91815260200190565b505f8781526002602052604090207f800000000000000000000000000000000000000000000000000000000000000091909117905550505092915050565b5f67ffffffffffffffff821115611f1857604080517f6dfcc6500000000000000000000000000000000000000000000000000000000081526004810191909152602481018390526044016104fe565b5090565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156114e0576040517f3ee5aeb500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80825d5050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8616600452602485905291602083604481808b5af1925060015f51148316611ff8578383151615611fec573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f8160ff1660058111156107b3576107b361294b565b612028848484846001612429565b611603576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff851660048201526024016104fe565b5f612080826124bc565b83901c677fffffffffffffff16905092915050565b5f61209f836124bc565b82901b6120ab846124bc565b677fffffffffffffff901b1985161790509392505050565b5f6120cd826124bc565b9290921c60070b92915050565b5f828152600160209081526040808320815160a081018352905467ffffffffffffffff811680835266ffffffffffffff68010000000000000000830481169584018690526f0100000000000000000000000000000083048116948401949094527601000000000000000000000000000000000000000000008204909316606083015260ff7d010000000000000000000000000000000000000000000000000000000000909104161515608082015292916121949190612896565b90505f818411156121ad576121a885611cf5565b6121af565b5f5b67ffffffffffffffff169050836121c68284612896565b1015856121d38385612896565b8690919261221e576040517f3b650c5b0000000000000000000000000000000000000000000000000000000081526004810193909352602483019190915260448201526064016104fe565b5050505f836020015166ffffffffffffff16851061224957836020015166ffffffffffffff1661224b565b845b90505f6122588287612978565b90505f855f015167ffffffffffffffff16821061228057855167ffffffffffffffff16612282565b815b60208701805185900366ffffffffffffff169052865181900367ffffffffffffffff16875290508181146122be576122be888284038603611d24565b5050505f948552505060016020908152604093849020825181549284015195840151606085015160809095015167ffffffffffffffff9092167fffffffffffffffffffffffffffffffffff000000000000000000000000000000909416939093176801000000000000000066ffffffffffffff97881602177fffffff0000000000000000000000000000ffffffffffffffffffffffffffffff166f01000000000000000000000000000000938716939093027fffffff00000000000000ffffffffffffffffffffffffffffffffffffffffffff16929092177601000000000000000000000000000000000000000000009590931694909402919091177fffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167d010000000000000000000000000000000000000000000000000000000000911515919091021790915550565b5f612413826124bc565b67ffffffffffffffff901b198316905092915050565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af1925060015f511483166124ab57838315161561249f573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f6124c86004836129eb565b6107b390604061299e565b73ffffffffffffffffffffffffffffffffffffffff81168114610ec2575f5ffd5b5f5f60408385031215612505575f5ffd5b823591506020830135612517816124d3565b809150509250929050565b5f60208284031215612532575f5ffd5b813561253d816124d3565b9392505050565b803566ffffffffffffff8116811461255a575f5ffd5b919050565b5f5f60408385031215612570575f5ffd5b8235915061258060208401612544565b90509250929050565b803567ffffffffffffffff8116811461255a575f5ffd5b5f5f5f83850360c08112156125b3575f5ffd5b843593506125c360208601612589565b925060807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0820112156125f4575f5ffd5b506040840190509250925092565b5f60208284031215612612575f5ffd5b5035919050565b5f5f6040838503121561262a575f5ffd5b8235915061258060208401612589565b5f5f6020838503121561264b575f5ffd5b823567ffffffffffffffff811115612661575f5ffd5b8301601f81018513612671575f5ffd5b803567ffffffffffffffff811115612687575f5ffd5b8560208260051b840101111561269b575f5ffd5b6020919091019590945092505050565b5f5f5f606084860312156126bd575f5ffd5b833592506126cd60208501612544565b915060408401356126dd816124d3565b809150509250925092565b5f5f602083850312156126f9575f5ffd5b823567ffffffffffffffff81111561270f575f5ffd5b8301601f8101851361271f575f5ffd5b803567ffffffffffffffff811115612735575f5ffd5b8560208260061b840101111561269b575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b66ffffffffffffff82811682821603908111156107b3576107b3612749565b67ffffffffffffffff81811683821601908111156107b3576107b3612749565b66ffffffffffffff81811683821601908111156107b3576107b3612749565b5f602082840312156127e4575f5ffd5b813560ff8116811461253d575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f60208284031215612831575f5ffd5b815161253d816124d3565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f66ffffffffffffff8316806128815761288161283c565b8066ffffffffffffff84160491505092915050565b808201808211156107b3576107b3612749565b8082018281125f8312801582168215821617156128c8576128c8612749565b505092915050565b602080825281018290525f8360408301825b8581101561290a578235825260208084013590830152604092830192909101906001016128e2565b5095945050505050565b67ffffffffffffffff82811682821603908111156107b3576107b3612749565b5f60208284031215612944575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b818103818111156107b3576107b3612749565b5f826129995761299961283c565b500490565b80820281158282048414176107b3576107b3612749565b5f7f800000000000000000000000000000000000000000000000000000000000000082036129e5576129e5612749565b505f0390565b5f826129f9576129f961283c565b50069056';
