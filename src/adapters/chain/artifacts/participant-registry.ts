// Generated from contracts/ by contracts/export-artifacts.mjs; not edited by hand.

export const participantRegistryAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "operator_",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "accountOf",
    "inputs": [
      {
        "name": "number",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
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
    "name": "keyAt",
    "inputs": [
      {
        "name": "number",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "time",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct SigningKey",
        "components": [
          {
            "name": "scheme",
            "type": "uint8",
            "internalType": "enum KeyScheme"
          },
          {
            "name": "validFrom",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "x",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "y",
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
    "name": "keysOf",
    "inputs": [
      {
        "name": "number",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple[]",
        "internalType": "struct SigningKey[]",
        "components": [
          {
            "name": "scheme",
            "type": "uint8",
            "internalType": "enum KeyScheme"
          },
          {
            "name": "validFrom",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "x",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "y",
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
    "name": "operator",
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
    "name": "participant",
    "inputs": [
      {
        "name": "number",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Participant",
        "components": [
          {
            "name": "account",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "role",
            "type": "uint8",
            "internalType": "enum Role"
          },
          {
            "name": "aggregator",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "shareBps",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "participantCount",
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
    "name": "register",
    "inputs": [
      {
        "name": "registrations",
        "type": "tuple[]",
        "internalType": "struct Registration[]",
        "components": [
          {
            "name": "number",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "role",
            "type": "uint8",
            "internalType": "enum Role"
          },
          {
            "name": "account",
            "type": "address",
            "internalType": "address"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "registerKeys",
    "inputs": [
      {
        "name": "keys",
        "type": "tuple[]",
        "internalType": "struct KeyRegistration[]",
        "components": [
          {
            "name": "participant",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "key",
            "type": "tuple",
            "internalType": "struct SigningKey",
            "components": [
              {
                "name": "scheme",
                "type": "uint8",
                "internalType": "enum KeyScheme"
              },
              {
                "name": "validFrom",
                "type": "uint40",
                "internalType": "uint40"
              },
              {
                "name": "x",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "y",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "registerMandates",
    "inputs": [
      {
        "name": "mandates",
        "type": "tuple[]",
        "internalType": "struct Mandate[]",
        "components": [
          {
            "name": "prosumer",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "aggregator",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "shareBps",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "termsOf",
    "inputs": [
      {
        "name": "number",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "PartyTerms"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "termsOfBoth",
    "inputs": [
      {
        "name": "first",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "second",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "PartyTerms"
      },
      {
        "name": "",
        "type": "uint256",
        "internalType": "PartyTerms"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "termsPage",
    "inputs": [
      {
        "name": "page",
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
    "type": "event",
    "name": "KeyRegistered",
    "inputs": [
      {
        "name": "number",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "key",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct SigningKey",
        "components": [
          {
            "name": "scheme",
            "type": "uint8",
            "internalType": "enum KeyScheme"
          },
          {
            "name": "validFrom",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "x",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "y",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "MandateRegistered",
    "inputs": [
      {
        "name": "prosumer",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "aggregator",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "shareBps",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ParticipantRegistered",
    "inputs": [
      {
        "name": "number",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "role",
        "type": "uint8",
        "indexed": true,
        "internalType": "enum Role"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "ParticipantRegistry_AccountMissing",
    "inputs": [
      {
        "name": "number",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ParticipantRegistry_KeyNotLater",
    "inputs": [
      {
        "name": "number",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "validFrom",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "last",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ParticipantRegistry_MandateExists",
    "inputs": [
      {
        "name": "prosumer",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "aggregator",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ParticipantRegistry_NotAKey",
    "inputs": [
      {
        "name": "number",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ParticipantRegistry_NotOperator",
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
    "name": "ParticipantRegistry_NumberNotNext",
    "inputs": [
      {
        "name": "number",
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
    "name": "ParticipantRegistry_RoleMissing",
    "inputs": [
      {
        "name": "number",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ParticipantRegistry_ShareTooLarge",
    "inputs": [
      {
        "name": "prosumer",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "shareBps",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ParticipantRegistry_WrongRole",
    "inputs": [
      {
        "name": "number",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "role",
        "type": "uint8",
        "internalType": "enum Role"
      },
      {
        "name": "needed",
        "type": "uint8",
        "internalType": "enum Role"
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

export const participantRegistryBytecode =
  '0x60a0604052348015600e575f5ffd5b50604051611617380380611617833981016040819052602b91603b565b6001600160a01b03166080526066565b5f60208284031215604a575f5ffd5b81516001600160a01b0381168114605f575f5ffd5b9392505050565b6080516115926100855f395f81816101370152610d3501526115925ff3fe608060405234801561000f575f5ffd5b50600436106100cf575f3560e01c806383bb375c1161007d578063ac3c9f5f11610058578063ac3c9f5f14610216578063badc2dff14610236578063c17605f714610249575f5ffd5b806383bb375c146101bb5780638f4e4321146101ce5780639759e6a714610203575f5ffd5b8063570ca735116100ad578063570ca73514610132578063650036d01461017e5780637acc13c5146101a6575f5ffd5b80631b53124a146100d3578063362f04c0146100fc5780634b07954a14610112575b5f5ffd5b6100e66100e1366004611013565b610268565b6040516100f3919061109f565b60405180910390f35b6101045f5481565b6040519081526020016100f3565b610125610120366004611013565b61033f565b6040516100f391906110fc565b6101597f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016100f3565b61019161018c366004611151565b610402565b604080519283526020830191909152016100f3565b6101b96101b43660046111b2565b610422565b005b6101b96101c93660046111b2565b610661565b6101596101dc366004611013565b60016020525f908152604090205473ffffffffffffffffffffffffffffffffffffffff1681565b6101b96102113660046111f1565b6108f3565b610229610224366004611151565b610ae2565b6040516100f39190611262565b610104610244366004611013565b610c4e565b610104610257366004611013565b60026020525f908152604090205481565b606060035f8381526020019081526020015f20805480602002602001604051908101604052809291908181526020015f905b82821015610334575f848152602090206040805160808101909152600384029091018054829060ff1660028111156102d4576102d461102a565b60028111156102e5576102e561102a565b81526020015f820160019054906101000a900464ffffffffff1664ffffffffff1664ffffffffff168152602001600182015481526020016002820154815250508152602001906001019061029a565b505050509050919050565b604080516080810182525f80825260208201819052918101829052606081018290529061036b83610c4e565b604080516080810182525f868152600160209081529290205473ffffffffffffffffffffffffffffffffffffffff16815291925081016103aa83610c74565b60058111156103bb576103bb61102a565b81526020016103d2600884901c62ffffff16610c8a565b62ffffff1681526020016103f56103f08461ffff60209190911c1690565b610cd6565b61ffff1690529392505050565b5f5f61040d84610c4e565b61041684610c4e565b915091505b9250929050565b61042a610d1d565b5f5b8181101561065c573683838381811061044757610447611270565b60600291909101915061046e9050610462602083018361129d565b62ffffff166003610da9565b61048d610481604083016020840161129d565b62ffffff166002610da9565b6127106104a060608301604084016112bf565b61ffff1611156104b3602083018361129d565b6104c360608401604085016112bf565b9091610511576040517f45521d9000000000000000000000000000000000000000000000000000000000815262ffffff909216600483015261ffff1660248201526044015b60405180910390fd5b505f905061053d610532610528602085018561129d565b62ffffff16610c4e565b60081c62ffffff1690565b9050801561054e602084018461129d565b829091610594576040517ff8f485ee00000000000000000000000000000000000000000000000000000000815262ffffff90921660048301526024820152604401610508565b506105e490506105a7602084018461129d565b62ffffff166105df60036105c1604087016020880161129d565b62ffffff166105d660608801604089016112bf565b61ffff16610e29565b610e51565b6105f4604083016020840161129d565b62ffffff16610606602084018461129d565b62ffffff167f5dd52bc1ba3f4d4600c9bbeed28fa9f3d8d1928feeff173dc720c847d3d7987161063c60608601604087016112bf565b60405161ffff909116815260200160405180910390a3505060010161042c565b505050565b610669610d1d565b5f8054905b828110156108ec573684848381811061068957610689611270565b90506060020190508261069b9061130d565b9250826106ab602083018361129d565b62ffffff16146106be602083018361129d565b849091610704576040517f6be9c3e800000000000000000000000000000000000000000000000000000000815262ffffff90921660048301526024820152604401610508565b505f90506107186040830160208401611344565b60058111156107295761072961102a565b1415610738602083018361129d565b90610777576040517fecfd047200000000000000000000000000000000000000000000000000000000815262ffffff9091166004820152602401610508565b505f6107896060830160408401611362565b73ffffffffffffffffffffffffffffffffffffffff1614156107ae602083018361129d565b906107ed576040517f97e3479300000000000000000000000000000000000000000000000000000000815262ffffff9091166004820152602401610508565b506107fe6060820160408301611362565b5f8481526001602090815260409182902080547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff94909416939093179092556108729185916105df9161086b918601908601611344565b5f5f610e29565b6108826060820160408301611362565b73ffffffffffffffffffffffffffffffffffffffff166108a86040830160208401611344565b60058111156108b9576108b961102a565b60405185907f0a06d88bc416f8dfaa1936aec251f39eb43e4b63b009e07eb4272e4b7a8050c7905f90a45060010161066e565b505f555050565b6108fb610d1d565b5f5b8181101561065c575f83838381811061091857610918611270565b61092e92602060a090920201908101915061129d565b62ffffff1690503684848481811061094857610948611270565b905060a00201602001905061095e826004610da9565b61096781610e8c565b82906109a2576040517fbe30057500000000000000000000000000000000000000000000000000000000815260040161050891815260200190565b505f828152600360205260409020805415610a7a5780545f9082906109c990600190611395565b815481106109d9576109d9611270565b5f9182526020918290206003909102015464ffffffffff6101009091041691508190610a0b90604086019086016113ba565b64ffffffffff161184610a2460408601602087016113ba565b83909192610a75576040517fe112c3ac000000000000000000000000000000000000000000000000000000008152600481019390935264ffffffffff90911660248301526044820152606401610508565b505050505b80546001810182555f82815260209020839160030201610a9a82826113e1565b5050827fbaf4ed18ed637b8a97182d315026c4194504f8e988a4a6c550318e11f131f45583604051610acc9190611461565b60405180910390a25050508060010190506108fd565b604080516080810182525f8082526020820181905291810182905260608101919091525f83815260036020526040902080545b8015610bfd578382610b28600184611395565b81548110610b3857610b38611270565b5f918252602090912060039091020154610100900464ffffffffff1611610bed5781610b65600183611395565b81548110610b7557610b75611270565b5f918252602090912060408051608081019091526003909202018054829060ff166002811115610ba757610ba761102a565b6002811115610bb857610bb861102a565b81528154610100900464ffffffffff166020820152600182015460408201526002909101546060909101529250610c48915050565b610bf6816114b0565b9050610b15565b50604080516080810190915280600181525f60208083018290528782526001905260408082205473ffffffffffffffffffffffffffffffffffffffff16908301526060909101529150505b92915050565b5f610c48600282610c60600586611511565b81526020019081526020015f205483610f31565b5f8160ff166005811115610c4857610c4861102a565b5f62ffffff821115610cd2576040517f6dfcc6500000000000000000000000000000000000000000000000000000000081526018600482015260248101839052604401610508565b5090565b5f61ffff821115610cd2576040517f6dfcc6500000000000000000000000000000000000000000000000000000000081526010600482015260248101839052604401610508565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168114610da6576040517f2c510ad300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9091166004820152602401610508565b50565b5f610dbb610db684610c4e565b610c74565b9050816005811115610dcf57610dcf61102a565b816005811115610de157610de161102a565b14838284909192610e21576040517fa8c8fcef00000000000000000000000000000000000000000000000000000000815260040161050893929190611524565b505050505050565b5f836005811115610e3c57610e3c61102a565b600884901b602084901b171790509392505050565b5f610e5d600584611511565b5f81815260026020526040902054909150610e79908484610f5b565b5f91825260026020526040909120555050565b5f6002610e9c602084018461154d565b6002811115610ead57610ead61102a565b03610ec457610c4882604001358360600135610f8e565b5f604083013515801590610ef0575073ffffffffffffffffffffffffffffffffffffffff604084013511155b90506001610f01602085018561154d565b6002811115610f1257610f1261102a565b148015610f1c5750805b8015610f2a57506060830135155b9392505050565b5f610f3d600583611568565b610f4890603061157b565b83901c65ffffffffffff16905092915050565b5f80610f68600585611568565b610f7390603061157b565b65ffffffffffff811b1986169084901b179150509392505050565b5f7fffffffff00000001000000000000000000000000ffffffffffffffffffffffff80838409817f5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b8387857fffffffff00000001000000000000000000000000fffffffffffffffffffffffc878b8c0908090894821191909310169190921416919050565b5f60208284031215611023575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600381106110675761106761102a565b9052565b611076828251611057565b64ffffffffff602082015116602083015260408101516040830152606081015160608301525050565b602080825282518282018190525f918401906040840190835b818110156110e1576110cb83855161106b565b60209390930192608092909201916001016110b8565b509095945050505050565b600681106110675761106761102a565b815173ffffffffffffffffffffffffffffffffffffffff168152602080830151608083019161112d908401826110ec565b5062ffffff604084015116604083015261ffff606084015116606083015292915050565b5f5f60408385031215611162575f5ffd5b50508035926020909101359150565b5f5f83601f840112611181575f5ffd5b50813567ffffffffffffffff811115611198575f5ffd5b60208301915083602060608302850101111561041b575f5ffd5b5f5f602083850312156111c3575f5ffd5b823567ffffffffffffffff8111156111d9575f5ffd5b6111e585828601611171565b90969095509350505050565b5f5f60208385031215611202575f5ffd5b823567ffffffffffffffff811115611218575f5ffd5b8301601f81018513611228575f5ffd5b803567ffffffffffffffff81111561123e575f5ffd5b85602060a083028401011115611252575f5ffd5b6020919091019590945092505050565b60808101610c48828461106b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f602082840312156112ad575f5ffd5b813562ffffff81168114610f2a575f5ffd5b5f602082840312156112cf575f5ffd5b813561ffff81168114610f2a575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820361133d5761133d6112e0565b5060010190565b5f60208284031215611354575f5ffd5b813560068110610f2a575f5ffd5b5f60208284031215611372575f5ffd5b813573ffffffffffffffffffffffffffffffffffffffff81168114610f2a575f5ffd5b81810381811115610c4857610c486112e0565b64ffffffffff81168114610da6575f5ffd5b5f602082840312156113ca575f5ffd5b8135610f2a816113a8565b60038110610da6575f5ffd5b81356113ec816113d5565b600381106113fc576113fc61102a565b8154602084013561140c816113a8565b65ffffffffff0060089190911b1660ff929092167fffffffffffffffffffffffffffffffffffffffffffffffffffff000000000000919091161717815560408201356001820155606090910135600290910155565b608081018235611470816113d5565b61147a8382611057565b506020830135611489816113a8565b64ffffffffff16602083015260408381013590830152606092830135929091019190915290565b5f816114be576114be6112e0565b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f8261151f5761151f6114e4565b500490565b8381526060810161153860208301856110ec565b61154560408301846110ec565b949350505050565b5f6020828403121561155d575f5ffd5b8135610f2a816113d5565b5f82611576576115766114e4565b500690565b8082028115828204841417610c4857610c486112e056';
