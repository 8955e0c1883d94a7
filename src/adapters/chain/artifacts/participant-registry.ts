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
  '0x60a0604052348015600e575f5ffd5b50604051610deb380380610deb833981016040819052602b91603b565b6001600160a01b03166080526066565b5f60208284031215604a575f5ffd5b81516001600160a01b0381168114605f575f5ffd5b9392505050565b608051610d676100845f395f818160e301526108820152610d675ff3fe608060405234801561000f575f5ffd5b506004361061009f575f3560e01c80637acc13c5116100725780638f4e4321116100585780638f4e43211461017a578063badc2dff146101af578063c17605f7146101c2575f5ffd5b80637acc13c51461015257806383bb375c14610167575f5ffd5b8063362f04c0146100a35780634b07954a146100be578063570ca735146100de578063650036d01461012a575b5f5ffd5b6100ab5f5481565b6040519081526020015b60405180910390f35b6100d16100cc366004610a36565b6101e1565b6040516100b59190610ab3565b6101057f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016100b5565b61013d610138366004610b08565b6102a4565b604080519283526020830191909152016100b5565b610165610160366004610b69565b6102c4565b005b610165610175366004610b69565b610503565b610105610188366004610a36565b60016020525f908152604090205473ffffffffffffffffffffffffffffffffffffffff1681565b6100ab6101bd366004610a36565b610795565b6100ab6101d0366004610a36565b60026020525f908152604090205481565b604080516080810182525f80825260208201819052918101829052606081018290529061020d83610795565b604080516080810182525f868152600160209081529290205473ffffffffffffffffffffffffffffffffffffffff168152919250810161024c836107c1565b600581111561025d5761025d610a4d565b8152602001610274600884901c62ffffff166107d7565b62ffffff1681526020016102976102928461ffff60209190911c1690565b610823565b61ffff1690529392505050565b5f5f6102af84610795565b6102b884610795565b915091505b9250929050565b6102cc61086a565b5f5b818110156104fe57368383838181106102e9576102e9610ba8565b60600291909101915061031090506103046020830183610bd5565b62ffffff1660036108f6565b61032f6103236040830160208401610bd5565b62ffffff1660026108f6565b6127106103426060830160408401610bfe565b61ffff1611156103556020830183610bd5565b6103656060840160408501610bfe565b90916103b3576040517f45521d9000000000000000000000000000000000000000000000000000000000815262ffffff909216600483015261ffff1660248201526044015b60405180910390fd5b505f90506103df6103d46103ca6020850185610bd5565b62ffffff16610795565b60081c62ffffff1690565b905080156103f06020840184610bd5565b829091610436576040517ff8f485ee00000000000000000000000000000000000000000000000000000000815262ffffff909216600483015260248201526044016103aa565b5061048690506104496020840184610bd5565b62ffffff1661048160036104636040870160208801610bd5565b62ffffff166104786060880160408901610bfe565b61ffff16610976565b61099e565b6104966040830160208401610bd5565b62ffffff166104a86020840184610bd5565b62ffffff167f5dd52bc1ba3f4d4600c9bbeed28fa9f3d8d1928feeff173dc720c847d3d798716104de6060860160408701610bfe565b60405161ffff909116815260200160405180910390a350506001016102ce565b505050565b61050b61086a565b5f8054905b8281101561078e573684848381811061052b5761052b610ba8565b90506060020190508261053d90610c4c565b92508261054d6020830183610bd5565b62ffffff16146105606020830183610bd5565b8490916105a6576040517f6be9c3e800000000000000000000000000000000000000000000000000000000815262ffffff909216600483015260248201526044016103aa565b505f90506105ba6040830160208401610c83565b60058111156105cb576105cb610a4d565b14156105da6020830183610bd5565b90610619576040517fecfd047200000000000000000000000000000000000000000000000000000000815262ffffff90911660048201526024016103aa565b505f61062b6060830160408401610ca1565b73ffffffffffffffffffffffffffffffffffffffff1614156106506020830183610bd5565b9061068f576040517f97e3479300000000000000000000000000000000000000000000000000000000815262ffffff90911660048201526024016103aa565b506106a06060820160408301610ca1565b5f8481526001602090815260409182902080547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff94909416939093179092556107149185916104819161070d918601908601610c83565b5f5f610976565b6107246060820160408301610ca1565b73ffffffffffffffffffffffffffffffffffffffff1661074a6040830160208401610c83565b600581111561075b5761075b610a4d565b60405185907f0a06d88bc416f8dfaa1936aec251f39eb43e4b63b009e07eb4272e4b7a8050c7905f90a450600101610510565b505f555050565b5f6107bb6002826107a7600586610d01565b81526020019081526020015f2054836109d9565b92915050565b5f8160ff1660058111156107bb576107bb610a4d565b5f62ffffff82111561081f576040517f6dfcc65000000000000000000000000000000000000000000000000000000000815260186004820152602481018390526044016103aa565b5090565b5f61ffff82111561081f576040517f6dfcc65000000000000000000000000000000000000000000000000000000000815260106004820152602481018390526044016103aa565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001681146108f3576040517f2c510ad300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016103aa565b50565b5f61090861090384610795565b6107c1565b905081600581111561091c5761091c610a4d565b81600581111561092e5761092e610a4d565b1483828490919261096e576040517fa8c8fcef0000000000000000000000000000000000000000000000000000000081526004016103aa93929190610d14565b505050505050565b5f83600581111561098957610989610a4d565b600884901b602084901b171790509392505050565b5f6109aa600584610d01565b5f818152600260205260409020549091506109c6908484610a03565b5f91825260026020526040909120555050565b5f6109e5600583610d3d565b6109f0906030610d50565b83901c65ffffffffffff16905092915050565b5f80610a10600585610d3d565b610a1b906030610d50565b65ffffffffffff811b1986169084901b179150509392505050565b5f60208284031215610a46575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60068110610aaf577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b815173ffffffffffffffffffffffffffffffffffffffff1681526020808301516080830191610ae490840182610a7a565b5062ffffff604084015116604083015261ffff606084015116606083015292915050565b5f5f60408385031215610b19575f5ffd5b50508035926020909101359150565b5f5f83601f840112610b38575f5ffd5b50813567ffffffffffffffff811115610b4f575f5ffd5b6020830191508360206060830285010111156102bd575f5ffd5b5f5f60208385031215610b7a575f5ffd5b823567ffffffffffffffff811115610b90575f5ffd5b610b9c85828601610b28565b90969095509350505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f60208284031215610be5575f5ffd5b813562ffffff81168114610bf7575f5ffd5b9392505050565b5f60208284031215610c0e575f5ffd5b813561ffff81168114610bf7575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203610c7c57610c7c610c1f565b5060010190565b5f60208284031215610c93575f5ffd5b813560068110610bf7575f5ffd5b5f60208284031215610cb1575f5ffd5b813573ffffffffffffffffffffffffffffffffffffffff81168114610bf7575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f82610d0f57610d0f610cd4565b500490565b83815260608101610d286020830185610a7a565b610d356040830184610a7a565b949350505050565b5f82610d4b57610d4b610cd4565b500690565b80820281158282048414176107bb576107bb610c1f56';
