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
    "name": "partyWords",
    "inputs": [
      {
        "name": "numbers",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "outputs": [
      {
        "name": "words",
        "type": "uint256[]",
        "internalType": "uint256[]"
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
  }
] as const;

export const participantRegistryBytecode =
  '0x60a0604052348015600e575f5ffd5b50604051610f36380380610f36833981016040819052602b91603b565b6001600160a01b03166080526066565b5f60208284031215604a575f5ffd5b81516001600160a01b0381168114605f575f5ffd5b9392505050565b608051610eb26100845f395f818160b30152610a230152610eb25ff3fe608060405234801561000f575f5ffd5b506004361061006f575f3560e01c80637acc13c51161004d5780637acc13c5146100fa57806383bb375c1461010f578063cff7fac814610122575f5ffd5b8063362f04c0146100735780634b07954a1461008e578063570ca735146100ae575b5f5ffd5b61007b5f5481565b6040519081526020015b60405180910390f35b6100a161009c366004610b2c565b610142565b6040516100859190610ba9565b6100d57f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610085565b61010d610108366004610c46565b61022f565b005b61010d61011d366004610c46565b610515565b610135610130366004610c85565b6108d0565b6040516100859190610cf6565b604080516080810182525f8082526020820181905291810182905260608101919091525f82815260016020908152604091829020825160808101909352805473ffffffffffffffffffffffffffffffffffffffff81168452909183019074010000000000000000000000000000000000000000900460ff1660058111156101cb576101cb610b43565b60058111156101dc576101dc610b43565b815290547501000000000000000000000000000000000000000000810462ffffff1660208301527801000000000000000000000000000000000000000000000000900461ffff1660409091015292915050565b610237610a0b565b5f5b81811015610510573683838381811061025457610254610d38565b60600291909101915061027b905061026f6020830183610d65565b62ffffff166003610a97565b61029a61028e6040830160208401610d65565b62ffffff166002610a97565b6127106102ad6060830160408401610d8e565b61ffff1611156102c06020830183610d65565b6102d06060840160408501610d8e565b909161031e576040517f45521d9000000000000000000000000000000000000000000000000000000000815262ffffff909216600483015261ffff1660248201526044015b60405180910390fd5b505f90506001816103326020850185610d65565b62ffffff908116825260208083019390935260409091015f2080549093507501000000000000000000000000000000000000000000900416159061037890840184610d65565b82549091750100000000000000000000000000000000000000000090910462ffffff16906103e1576040517ff8f485ee00000000000000000000000000000000000000000000000000000000815262ffffff928316600482015291166024820152604401610315565b506103f490506040830160208401610d65565b815462ffffff919091167501000000000000000000000000000000000000000000027fffffffffffffffff000000ffffffffffffffffffffffffffffffffffffffffff90911617815561044d6060830160408401610d8e565b815461ffff919091167801000000000000000000000000000000000000000000000000027fffffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffff9091161781556104a86040830160208401610d65565b62ffffff166104ba6020840184610d65565b62ffffff167f5dd52bc1ba3f4d4600c9bbeed28fa9f3d8d1928feeff173dc720c847d3d798716104f06060860160408701610d8e565b60405161ffff909116815260200160405180910390a35050600101610239565b505050565b61051d610a0b565b5f8054905b828110156108c9573684848381811061053d5761053d610d38565b90506060020190508261054f90610daf565b92508261055f6020830183610d65565b62ffffff16146105726020830183610d65565b8490916105b8576040517f6be9c3e800000000000000000000000000000000000000000000000000000000815262ffffff90921660048301526024820152604401610315565b505f90506105cc6040830160208401610e0b565b60058111156105dd576105dd610b43565b14156105ec6020830183610d65565b9061062b576040517fecfd047200000000000000000000000000000000000000000000000000000000815262ffffff9091166004820152602401610315565b505f61063d6060830160408401610e29565b73ffffffffffffffffffffffffffffffffffffffff1614156106626020830183610d65565b906106a1576040517f97e3479300000000000000000000000000000000000000000000000000000000815262ffffff9091166004820152602401610315565b5060405180608001604052808260400160208101906106c09190610e29565b73ffffffffffffffffffffffffffffffffffffffff1681526020018260200160208101906106ee9190610e0b565b60058111156106ff576106ff610b43565b81525f60208083018290526040928301829052868252600181529190208251815473ffffffffffffffffffffffffffffffffffffffff9091167fffffffffffffffffffffffff000000000000000000000000000000000000000082168117835592840151919283917fffffffffffffffffffffff0000000000000000000000000000000000000000001617740100000000000000000000000000000000000000008360058111156107b2576107b2610b43565b0217905550604082810151825460609485015161ffff167801000000000000000000000000000000000000000000000000027fffffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffff62ffffff909316750100000000000000000000000000000000000000000002929092167fffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffff909116171790915561085f918301908301610e29565b73ffffffffffffffffffffffffffffffffffffffff166108856040830160208401610e0b565b600581111561089657610896610b43565b60405185907f0a06d88bc416f8dfaa1936aec251f39eb43e4b63b009e07eb4272e4b7a8050c7905f90a450600101610522565b505f555050565b60608167ffffffffffffffff8111156108eb576108eb610e5c565b604051908082528060200260200182016040528015610914578160200160208202803683370190505b5090505f5b82811015610a04575f84848381811061093457610934610d38565b602090810292909201355f8181526001909352604090922080549293509174010000000000000000000000000000000000000000900460ff169050600581111561098057610980610b43565b815485517501000000000000000000000000000000000000000000820460081b63ffffff0016780100000000000000000000000000000000000000000000000090920460201b65ffff0000000016603086901b179190911791909117908590859081106109ef576109ef610d38565b60209081029190910101525050600101610919565b5092915050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168114610a94576040517f2c510ad300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9091166004820152602401610315565b50565b5f8281526001602052604090205474010000000000000000000000000000000000000000900460ff16816005811115610ad257610ad2610b43565b816005811115610ae457610ae4610b43565b14838284909192610b24576040517fa8c8fcef00000000000000000000000000000000000000000000000000000000815260040161031593929190610e89565b505050505050565b5f60208284031215610b3c575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60068110610ba5577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b815173ffffffffffffffffffffffffffffffffffffffff1681526020808301516080830191610bda90840182610b70565b5062ffffff604084015116604083015261ffff606084015116606083015292915050565b5f5f83601f840112610c0e575f5ffd5b50813567ffffffffffffffff811115610c25575f5ffd5b602083019150836020606083028501011115610c3f575f5ffd5b9250929050565b5f5f60208385031215610c57575f5ffd5b823567ffffffffffffffff811115610c6d575f5ffd5b610c7985828601610bfe565b90969095509350505050565b5f5f60208385031215610c96575f5ffd5b823567ffffffffffffffff811115610cac575f5ffd5b8301601f81018513610cbc575f5ffd5b803567ffffffffffffffff811115610cd2575f5ffd5b8560208260051b8401011115610ce6575f5ffd5b6020919091019590945092505050565b602080825282518282018190525f918401906040840190835b81811015610d2d578351835260209384019390920191600101610d0f565b509095945050505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f60208284031215610d75575f5ffd5b813562ffffff81168114610d87575f5ffd5b9392505050565b5f60208284031215610d9e575f5ffd5b813561ffff81168114610d87575f5ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203610e04577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5060010190565b5f60208284031215610e1b575f5ffd5b813560068110610d87575f5ffd5b5f60208284031215610e39575f5ffd5b813573ffffffffffffffffffffffffffffffffffffffff81168114610d87575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b83815260608101610e9d6020830185610b70565b610eaa6040830184610b70565b94935050505056';
