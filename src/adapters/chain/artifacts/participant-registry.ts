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
  '0x60a0604052348015600e575f5ffd5b50604051610cf0380380610cf0833981016040819052602b91603b565b6001600160a01b03166080526066565b5f60208284031215604a575f5ffd5b81516001600160a01b0381168114605f575f5ffd5b9392505050565b608051610c6c6100845f395f818160a801526108bd0152610c6c5ff3fe608060405234801561000f575f5ffd5b5060043610610064575f3560e01c8063570ca7351161004d578063570ca735146100a35780637acc13c5146100ef57806383bb375c14610104575f5ffd5b8063362f04c0146100685780634b07954a14610083575b5f5ffd5b6100705f5481565b6040519081526020015b60405180910390f35b6100966100913660046109c6565b610117565b60405161007a9190610a43565b6100ca7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff909116815260200161007a565b6101026100fd366004610ae0565b610204565b005b610102610112366004610ae0565b6104ea565b604080516080810182525f8082526020820181905291810182905260608101919091525f82815260016020908152604091829020825160808101909352805473ffffffffffffffffffffffffffffffffffffffff81168452909183019074010000000000000000000000000000000000000000900460ff1660058111156101a0576101a06109dd565b60058111156101b1576101b16109dd565b815290547501000000000000000000000000000000000000000000810462ffffff1660208301527801000000000000000000000000000000000000000000000000900461ffff1660409091015292915050565b61020c6108a5565b5f5b818110156104e5573683838381811061022957610229610b1f565b60600291909101915061025090506102446020830183610b4c565b62ffffff166003610931565b61026f6102636040830160208401610b4c565b62ffffff166002610931565b6127106102826060830160408401610b75565b61ffff1611156102956020830183610b4c565b6102a56060840160408501610b75565b90916102f3576040517f45521d9000000000000000000000000000000000000000000000000000000000815262ffffff909216600483015261ffff1660248201526044015b60405180910390fd5b505f90506001816103076020850185610b4c565b62ffffff908116825260208083019390935260409091015f2080549093507501000000000000000000000000000000000000000000900416159061034d90840184610b4c565b82549091750100000000000000000000000000000000000000000090910462ffffff16906103b6576040517ff8f485ee00000000000000000000000000000000000000000000000000000000815262ffffff9283166004820152911660248201526044016102ea565b506103c990506040830160208401610b4c565b815462ffffff919091167501000000000000000000000000000000000000000000027fffffffffffffffff000000ffffffffffffffffffffffffffffffffffffffffff9091161781556104226060830160408401610b75565b815461ffff919091167801000000000000000000000000000000000000000000000000027fffffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffff90911617815561047d6040830160208401610b4c565b62ffffff1661048f6020840184610b4c565b62ffffff167f5dd52bc1ba3f4d4600c9bbeed28fa9f3d8d1928feeff173dc720c847d3d798716104c56060860160408701610b75565b60405161ffff909116815260200160405180910390a3505060010161020e565b505050565b6104f26108a5565b5f8054905b8281101561089e573684848381811061051257610512610b1f565b90506060020190508261052490610b96565b9250826105346020830183610b4c565b62ffffff16146105476020830183610b4c565b84909161058d576040517f6be9c3e800000000000000000000000000000000000000000000000000000000815262ffffff909216600483015260248201526044016102ea565b505f90506105a16040830160208401610bf2565b60058111156105b2576105b26109dd565b14156105c16020830183610b4c565b90610600576040517fecfd047200000000000000000000000000000000000000000000000000000000815262ffffff90911660048201526024016102ea565b505f6106126060830160408401610c10565b73ffffffffffffffffffffffffffffffffffffffff1614156106376020830183610b4c565b90610676576040517f97e3479300000000000000000000000000000000000000000000000000000000815262ffffff90911660048201526024016102ea565b5060405180608001604052808260400160208101906106959190610c10565b73ffffffffffffffffffffffffffffffffffffffff1681526020018260200160208101906106c39190610bf2565b60058111156106d4576106d46109dd565b81525f60208083018290526040928301829052868252600181529190208251815473ffffffffffffffffffffffffffffffffffffffff9091167fffffffffffffffffffffffff000000000000000000000000000000000000000082168117835592840151919283917fffffffffffffffffffffff000000000000000000000000000000000000000000161774010000000000000000000000000000000000000000836005811115610787576107876109dd565b0217905550604082810151825460609485015161ffff167801000000000000000000000000000000000000000000000000027fffffffffffff0000ffffffffffffffffffffffffffffffffffffffffffffffff62ffffff909316750100000000000000000000000000000000000000000002929092167fffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffff9091161717909155610834918301908301610c10565b73ffffffffffffffffffffffffffffffffffffffff1661085a6040830160208401610bf2565b600581111561086b5761086b6109dd565b60405185907f0a06d88bc416f8dfaa1936aec251f39eb43e4b63b009e07eb4272e4b7a8050c7905f90a4506001016104f7565b505f555050565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016811461092e576040517f2c510ad300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016102ea565b50565b5f8281526001602052604090205474010000000000000000000000000000000000000000900460ff1681600581111561096c5761096c6109dd565b81600581111561097e5761097e6109dd565b148382849091926109be576040517fa8c8fcef0000000000000000000000000000000000000000000000000000000081526004016102ea93929190610c43565b505050505050565b5f602082840312156109d6575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60068110610a3f577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b815173ffffffffffffffffffffffffffffffffffffffff1681526020808301516080830191610a7490840182610a0a565b5062ffffff604084015116604083015261ffff606084015116606083015292915050565b5f5f83601f840112610aa8575f5ffd5b50813567ffffffffffffffff811115610abf575f5ffd5b602083019150836020606083028501011115610ad9575f5ffd5b9250929050565b5f5f60208385031215610af1575f5ffd5b823567ffffffffffffffff811115610b07575f5ffd5b610b1385828601610a98565b90969095509350505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f60208284031215610b5c575f5ffd5b813562ffffff81168114610b6e575f5ffd5b9392505050565b5f60208284031215610b85575f5ffd5b813561ffff81168114610b6e575f5ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203610beb577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5060010190565b5f60208284031215610c02575f5ffd5b813560068110610b6e575f5ffd5b5f60208284031215610c20575f5ffd5b813573ffffffffffffffffffffffffffffffffffffffff81168114610b6e575f5ffd5b83815260608101610c576020830185610a0a565b610c646040830184610a0a565b94935050505056';
