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
        "name": "settlement_",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
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
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "claimable",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      }
    ],
    "stateMutability": "view"
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
        "type": "uint128",
        "internalType": "uint128"
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
    "name": "settlePositions",
    "inputs": [
      {
        "name": "positions",
        "type": "tuple[]",
        "internalType": "struct Position[]",
        "components": [
          {
            "name": "participant",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "net",
            "type": "int256",
            "internalType": "int256"
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
    "name": "withdraw",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
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
    "name": "PositionSettled",
    "inputs": [
      {
        "name": "participant",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "net",
        "type": "int256",
        "indexed": false,
        "internalType": "int256"
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
    "name": "SafeCastOverflowedIntToUint",
    "inputs": [
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
  '0x60e060405234801561000f575f5ffd5b5060405161164e38038061164e83398101604081905261002e91610061565b6001600160a01b03928316608052821660a0521660c0526100ab565b6001600160a01b038116811461005e575f5ffd5b50565b5f5f5f60608486031215610073575f5ffd5b835161007e8161004a565b602085015190935061008f8161004a565b60408501519092506100a08161004a565b809150509250925092565b60805160a05160c05161154261010c5f395f818161044e01528181610a590152610dff01525f818160a3015261021701525f81816101dd0152818161061f015281816106b90152818161073a015281816109630152610fee01526115425ff3fe608060405234801561000f575f5ffd5b5060043610610085575f3560e01c80639fa8511c116100585780639fa8511c1461019f578063ab80eeef146101b2578063ddd5e1b2146101c5578063fc0c546a146101d8575f5ffd5b8063453779e214610089578063511606301461009e5780639cc7f708146100ef5780639e9e2e131461018c575b5f5ffd5b61009c610097366004611130565b6101ff565b005b6100c57f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b61015c6100fd3660046111a1565b604080518082019091525f8082526020820152505f90815260208181526040918290208251808401909352546fffffffffffffffffffffffffffffffff8082168452700100000000000000000000000000000000909104169082015290565b6040805182516fffffffffffffffffffffffffffffffff90811682526020938401511692810192909252016100e6565b61009c61019a3660046111dc565b61041d565b61009c6101ad36600461122a565b61081f565b61009c6101c0366004611267565b6109a3565b61009c6101d33660046112c8565b610ad7565b6100c57f000000000000000000000000000000000000000000000000000000000000000081565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016811461028d576040517f3b572cd200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024015b60405180910390fd5b505f805b828110156103da575f8484838181106102ac576102ac6112f6565b9050604002015f013590505f8585848181106102ca576102ca6112f6565b90506040020160200135905080846102e29190611350565b93505f81121561030b57610306826103016102fc84611377565b610b5e565b610ba0565b610396565b61031c61031782610b5e565b610d1d565b5f838152602081905260409020805460109061035f90849070010000000000000000000000000000000090046fffffffffffffffffffffffffffffffff166113ad565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055505b817ffe42158d1c8b8dabf74569adce3e33f6f5cd0aa5c9e1568f427c10b9090a3ac8826040516103c891815260200190565b60405180910390a25050600101610291565b50808015610417576040517f7ea2c89a00000000000000000000000000000000000000000000000000000000815260040161028491815260200190565b50505050565b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018390525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa1580156104a8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104cc919061140c565b90505f816020015160058111156104e5576104e56114b0565b14158390610522576040517ff3d569a400000000000000000000000000000000000000000000000000000000815260040161028491815260200190565b505f83815260208190526040812080548492906105529084906fffffffffffffffffffffffffffffffff166113ad565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055503373ffffffffffffffffffffffffffffffffffffffff16837f1599c0fcf897af5babc2bfcf707f5dc050f841b044d97c3251ecec35b9abf80b846040516105e791906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a36040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906370a0823190602401602060405180830381865afa158015610679573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061069d91906114dd565b90506106f373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001633306fffffffffffffffffffffffffffffffff8716610d72565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f90829073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906370a0823190602401602060405180830381865afa15801561077f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107a391906114dd565b6107ad91906114f4565b905083816fffffffffffffffffffffffffffffffff82168114610816576040517f70a7387a0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90921660048301526024820152604401610284565b50505050505050565b61082883610dce565b5f83815260208190526040902080546fffffffffffffffffffffffffffffffff9081169085908290869081168210156108b0576040517f274f08d400000000000000000000000000000000000000000000000000000000815260048101939093526fffffffffffffffffffffffffffffffff9182166024840152166044820152606401610284565b50505083816108bf9190611507565b82547fffffffffffffffffffffffffffffffff00000000000000000000000000000000166fffffffffffffffffffffffffffffffff918216178355604051908516815273ffffffffffffffffffffffffffffffffffffffff84169086907fcf7d23a3cbe4e8b36ff82fd1b05b1b17373dc7804b4ebbd6e2356716ef2023729060200160405180910390a361099c73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016846fffffffffffffffffffffffffffffffff8716610ef0565b5050505050565b5f5b81811015610ad2575f8383838181106109c0576109c06112f6565b602090810292909201355f81815292839052604083205490935070010000000000000000000000000000000090046fffffffffffffffffffffffffffffffff169091039050610a0f5750610aca565b6040517f4b07954a00000000000000000000000000000000000000000000000000000000815260048101829052610ac890829073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690634b07954a90602401608060405180830381865afa158015610a9e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ac2919061140c565b51610f4b565b505b6001016109a5565b505050565b610ae082610dce565b5f82815260208190526040902054829070010000000000000000000000000000000090046fffffffffffffffffffffffffffffffff16610b4f576040517fec49dc9700000000000000000000000000000000000000000000000000000000815260040161028491815260200190565b50610b5a8282610f4b565b5050565b5f5f821215610b9c576040517fa8ce443200000000000000000000000000000000000000000000000000000000815260048101839052602401610284565b5090565b5f828152602081815260408083208151808301909252546fffffffffffffffffffffffffffffffff80821680845270010000000000000000000000000000000090920416928201839052909291610bf69161152f565b905083818480821015610c46576040517f3b650c5b000000000000000000000000000000000000000000000000000000008152600481019390935260248301919091526044820152606401610284565b505082515f91506fffffffffffffffffffffffffffffffff168410610c7e5782516fffffffffffffffffffffffffffffffff16610c80565b835b9050610c8b81610d1d565b83518490610c9a908390611507565b6fffffffffffffffffffffffffffffffff16905250610cbc61031782866114f4565b83602001818151610ccd9190611507565b6fffffffffffffffffffffffffffffffff9081169091525f968752602087815260409097208551979095015181167001000000000000000000000000000000000296169590951790925550505050565b5f6fffffffffffffffffffffffffffffffff821115610b9c576040517f6dfcc6500000000000000000000000000000000000000000000000000000000081526080600482015260248101839052604401610284565b610d80848484846001611015565b610417576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff85166004820152602401610284565b6040517f4b07954a000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa158015610e59573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e7d919061140c565b519050813373ffffffffffffffffffffffffffffffffffffffff83168114610417576040517fc5753ee7000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff166024820152604401610284565b610efd83838360016110a8565b610ad2576040517f5274afe700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84166004820152602401610284565b5f828152602081815260409182902080546fffffffffffffffffffffffffffffffff8082169092559251700100000000000000000000000000000000909304168083529173ffffffffffffffffffffffffffffffffffffffff84169185917f452cb25970cfe5ad31830fa6a9e619730ca09a0c34ef250fac183f1f519691f6910160405180910390a3610ad273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168383610ef0565b6040517f23b872dd000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8781166004528616602452604485905291602083606481808c5af1925060015f5114831661109757838315161561108b573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f81815273ffffffffffffffffffffffffffffffffffffffff8616600452602485905291602083604481808b5af1925060015f51148316611124578383151615611118573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f5f60208385031215611141575f5ffd5b823567ffffffffffffffff811115611157575f5ffd5b8301601f81018513611167575f5ffd5b803567ffffffffffffffff81111561117d575f5ffd5b8560208260061b8401011115611191575f5ffd5b6020919091019590945092505050565b5f602082840312156111b1575f5ffd5b5035919050565b80356fffffffffffffffffffffffffffffffff811681146111d7575f5ffd5b919050565b5f5f604083850312156111ed575f5ffd5b823591506111fd602084016111b8565b90509250929050565b73ffffffffffffffffffffffffffffffffffffffff81168114611227575f5ffd5b50565b5f5f5f6060848603121561123c575f5ffd5b8335925061124c602085016111b8565b9150604084013561125c81611206565b809150509250925092565b5f5f60208385031215611278575f5ffd5b823567ffffffffffffffff81111561128e575f5ffd5b8301601f8101851361129e575f5ffd5b803567ffffffffffffffff8111156112b4575f5ffd5b8560208260051b8401011115611191575f5ffd5b5f5f604083850312156112d9575f5ffd5b8235915060208301356112eb81611206565b809150509250929050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082018281125f83128015821682158216171561136f5761136f611323565b505092915050565b5f7f800000000000000000000000000000000000000000000000000000000000000082036113a7576113a7611323565b505f0390565b6fffffffffffffffffffffffffffffffff81811683821601908111156113d5576113d5611323565b92915050565b8051600681106111d7575f5ffd5b805162ffffff811681146111d7575f5ffd5b805161ffff811681146111d7575f5ffd5b5f608082840312801561141d575f5ffd5b506040516080810167ffffffffffffffff81118282101715611466577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604052825161147481611206565b8152611482602084016113db565b6020820152611493604084016113e9565b60408201526114a4606084016113fb565b60608201529392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b5f602082840312156114ed575f5ffd5b5051919050565b818103818111156113d5576113d5611323565b6fffffffffffffffffffffffffffffffff82811682821603908111156113d5576113d5611323565b808201808211156113d5576113d561132356';
