// Generated from contracts/ by contracts/export-artifacts.mjs; not edited by hand.

export const flexibilityOrdersAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "registry",
        "type": "address",
        "internalType": "contract IParticipantRegistry"
      },
      {
        "name": "auction_",
        "type": "address",
        "internalType": "contract IFlexibilityAuctionRounds"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "REFUSED",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "auction",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IFlexibilityAuctionRounds"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "boundsOf",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct OrderBounds",
        "components": [
          {
            "name": "minQuantityW",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "maxQuantityW",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "quantityStepW",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "minLimitTicks",
            "type": "int32",
            "internalType": "int32"
          },
          {
            "name": "maxLimitTicks",
            "type": "int32",
            "internalType": "int32"
          },
          {
            "name": "nodeCount",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "sides",
            "type": "uint8",
            "internalType": "uint8"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1",
        "internalType": "bytes1"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "version",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "chainId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "forceOrder",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "order",
        "type": "uint256",
        "internalType": "OrderWord"
      },
      {
        "name": "meteringPoint",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "baselineW",
        "type": "int32",
        "internalType": "int32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "forcedCount",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "forcedOrder",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "forced",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct ForcedOrder",
        "components": [
          {
            "name": "order",
            "type": "uint160",
            "internalType": "uint160"
          },
          {
            "name": "position",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isAuthorised",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "order",
        "type": "uint256",
        "internalType": "OrderWord"
      },
      {
        "name": "a",
        "type": "tuple",
        "internalType": "struct Authorisation",
        "components": [
          {
            "name": "participant",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "meteringPoint",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "clientOrderId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "ordersRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "orderCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "position",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "path",
            "type": "bytes32[]",
            "internalType": "bytes32[]"
          },
          {
            "name": "signature",
            "type": "bytes",
            "internalType": "bytes"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "keyOf",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "participant",
        "type": "uint24",
        "internalType": "uint24"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
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
    "name": "ordersDigest",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "participant",
        "type": "uint24",
        "internalType": "uint24"
      },
      {
        "name": "ordersRoot",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "orderCount",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "place",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "positions",
        "type": "uint32[]",
        "internalType": "uint32[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "registerKey",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "participant",
        "type": "uint24",
        "internalType": "uint24"
      },
      {
        "name": "key",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "fromRound",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "sealOrders",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "participant",
        "type": "uint24",
        "internalType": "uint24"
      },
      {
        "name": "ordersRoot",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "signOrders",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "participant",
        "type": "uint24",
        "internalType": "uint24"
      },
      {
        "name": "ordersRoot",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "orderCount",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "stateBounds",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "bounds",
        "type": "tuple",
        "internalType": "struct OrderBounds",
        "components": [
          {
            "name": "minQuantityW",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "maxQuantityW",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "quantityStepW",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "minLimitTicks",
            "type": "int32",
            "internalType": "int32"
          },
          {
            "name": "maxLimitTicks",
            "type": "int32",
            "internalType": "int32"
          },
          {
            "name": "nodeCount",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "sides",
            "type": "uint8",
            "internalType": "uint8"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "BoundsStated",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "bounds",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct OrderBounds",
        "components": [
          {
            "name": "minQuantityW",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "maxQuantityW",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "quantityStepW",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "minLimitTicks",
            "type": "int32",
            "internalType": "int32"
          },
          {
            "name": "maxLimitTicks",
            "type": "int32",
            "internalType": "int32"
          },
          {
            "name": "nodeCount",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "sides",
            "type": "uint8",
            "internalType": "uint8"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ForcedOrdersPlaced",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "positions",
        "type": "uint32[]",
        "indexed": false,
        "internalType": "uint32[]"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "KeyRegistered",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "participant",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "key",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "fromRound",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OrderForced",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "forced",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "order",
        "type": "uint256",
        "indexed": false,
        "internalType": "OrderWord"
      },
      {
        "name": "meteringPoint",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "baselineW",
        "type": "int256",
        "indexed": false,
        "internalType": "int256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OrdersSealed",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "participant",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "ordersRoot",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OrdersSigned",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "participant",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "ordersRoot",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "orderCount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "FlexibilityOrders_AlreadySealed",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
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
    "name": "FlexibilityOrders_BoundsAlreadyStated",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityOrders_BoundsContradict",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityOrders_CannotBeRefused",
    "inputs": [
      {
        "name": "forced",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityOrders_GateClosed",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "time",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityOrders_KeyTooLate",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "participant",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "fromRound",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityOrders_MalformedOrder",
    "inputs": [
      {
        "name": "order",
        "type": "uint256",
        "internalType": "OrderWord"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityOrders_NoSuchForcedOrder",
    "inputs": [
      {
        "name": "forced",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityOrders_NotAuction",
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
    "name": "FlexibilityOrders_NotOperator",
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
    "name": "FlexibilityOrders_NotParticipantsAccount",
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
    "name": "FlexibilityOrders_NotSealed",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityOrders_OutOfBounds",
    "inputs": [
      {
        "name": "order",
        "type": "uint256",
        "internalType": "OrderWord"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityOrders_WrongForcedPositions",
    "inputs": [
      {
        "name": "given",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "forced",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string",
        "internalType": "string"
      }
    ]
  }
] as const;

export const flexibilityOrdersBytecode =
  '0x6101a0604052348015610010575f5ffd5b5060405161348338038061348383398101604081905261002f91610192565b6040518060400160405280600981526020016833b934b231b632b0b960b91b815250604051806040016040528060018152602001603160f81b81525061007a8261013560201b60201c565b6101205261008781610135565b61014052815160208084019190912060e052815190820120610100524660a05261011360e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c0526001600160a01b03918216610180521661016052610225565b5f5f829050601f81511115610168578260405163305a27a960e01b815260040161015f91906101ca565b60405180910390fd5b8051610173826101ff565b179392505050565b6001600160a01b038116811461018f575f5ffd5b50565b5f5f604083850312156101a3575f5ffd5b82516101ae8161017b565b60208401519092506101bf8161017b565b809150509250929050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561021f575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516131c16102c25f395f818161097901528181610daa01528181610e35015281816113ae015261188801525f81816102d30152818161044f015281816106a90152818161127e0152611a3c01525f611de501525f611db501525f6121b501525f61218d01525f6120e801525f61211201525f61213c01526131c15ff3fe608060405234801561000f575f5ffd5b50600436106100f0575f3560e01c80637d81f8941161009357806384b0196e1161006357806384b0196e14610338578063c5919a8614610353578063c7641ccb14610366578063f99a55e014610379575f5ffd5b80637d81f894146101b35780637d9f6db5146102ce578063839680f8146102f557806384292b9014610315575f5ffd5b806337cff7ee116100ce57806337cff7ee1461012f5780633c10d4cb1461016c5780635a7849c21461017f57806368f9ca6714610192575f5ffd5b80630bbf471c146100f45780630dfb34f31461010957806332a5e9491461011c575b5f5ffd5b6101076101023660046123d0565b6103c3565b005b610107610117366004612420565b610691565b61010761012a3660046124c6565b610923565b61014261013d366004612518565b610ca0565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b61010761017a366004612557565b610e33565b61010761018d3660046125bc565b6110fd565b6101a56101a03660046125f8565b6111a0565b604051908152602001610163565b6102c16101c1366004612626565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810191909152505f90815260026020908152604091829020825160e081018452905463ffffffff80821683526401000000008204811693830193909352680100000000000000008104909216928101929092526c010000000000000000000000008104600390810b60608401527001000000000000000000000000000000008204900b608083015274010000000000000000000000000000000000000000810461ffff1660a0830152760100000000000000000000000000000000000000000000900460ff1660c082015290565b604051610163919061263d565b6101427f000000000000000000000000000000000000000000000000000000000000000081565b61030063ffffffff81565b60405163ffffffff9091168152602001610163565b6103286103233660046126b9565b6111ca565b6040519015158152602001610163565b61034061151f565b604051610163979695949392919061275e565b61010761036136600461281d565b61157d565b6101a56103743660046125bc565b6116d6565b61038c610387366004612862565b611757565b60408051825173ffffffffffffffffffffffffffffffffffffffff16815260209283015163ffffffff169281019290925201610163565b6103d18362ffffff16611859565b5f84815260036020908152604080832062ffffff8716845290915281209073ffffffffffffffffffffffffffffffffffffffff8416158015906104e257505f6040517f79ce7b340000000000000000000000000000000000000000000000000000000081526004810188905267ffffffffffffffff851660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906379ce7b34906044016101e060405180830381865afa1580156104aa573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104ce91906129fa565b5160058111156104e0576104e0612897565b145b801561054d57508154158061054d5750815467ffffffffffffffff841690839061050e90600190612b1d565b8154811061051e5761051e612b30565b5f9182526020909120015474010000000000000000000000000000000000000000900467ffffffffffffffff16105b9050858584836105ad576040517fb49c05b7000000000000000000000000000000000000000000000000000000008152600481019390935262ffffff909116602483015267ffffffffffffffff1660448201526064015b60405180910390fd5b505060408051808201825273ffffffffffffffffffffffffffffffffffffffff87811680835267ffffffffffffffff88811660208086018281528a54600181018c555f8c8152839020975197018054915190941674010000000000000000000000000000000000000000027fffffffff00000000000000000000000000000000000000000000000000000000909116969095169590951793909317905583519081529182015262ffffff8816925088917f8153d007c0e05a220a2e407873d3acac9112b45d94b9ae1230ebdef7ad5992c091015b60405180910390a3505050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016811461071a576040517f13f5e1dd00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016105a4565b505f84815260066020908152604080832067ffffffffffffffff87168452909152902080548281818114610783576040517fa05fd874000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044016105a4565b5050805f0361079357505061091d565b5f5b818110156108df575f63ffffffff8686848181106107b5576107b5612b30565b90506020020160208101906107ca9190612b5d565b63ffffffff1614905080158061080b575061080b8483815481106107f0576107f0612b30565b5f91825260209091200154600260889190911c60ff16101590565b8290610846576040517f8cfe851e0000000000000000000000000000000000000000000000000000000081526004016105a491815260200190565b5085858381811061085957610859612b30565b905060200201602081019061086e9190612b5d565b84838154811061088057610880612b30565b5f918252602090912001805463ffffffff9290921674010000000000000000000000000000000000000000027fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff90921691909117905550600101610795565b508467ffffffffffffffff16867f361a696075724423dce47ee459dc8880bcb7ab01f6d429ec80bd8ef14f7404548686604051610681929190612b78565b50505050565b610935607084901c62ffffff16611859565b61093f858561197c565b506040517f4b07954a00000000000000000000000000000000000000000000000000000000815262ffffff607085901c1660048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa1580156109d3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109f79190612bd0565b6020015190505f60a085901c158015610a1a5750604085901c65ffffffffffff16155b9050808015610a5557506002826005811115610a3857610a38612897565b1480610a5557506003826005811115610a5357610a53612897565b145b8590610a90576040517fe5ebfbdc0000000000000000000000000000000000000000000000000000000081526004016105a491815260200190565b505f87815260026020908152604091829020825160e081018452905463ffffffff80821683526401000000008204811693830193909352680100000000000000008104909216928101929092526c010000000000000000000000008104600390810b60608401527001000000000000000000000000000000008204900b608083015274010000000000000000000000000000000000000000810461ffff1660a0830152760100000000000000000000000000000000000000000000900460ff1660c0820152610b5f9086611b64565b8590610b9a576040517f4ef54f110000000000000000000000000000000000000000000000000000000081526004016105a491815260200190565b505f87815260066020908152604080832067ffffffffffffffff8a1680855290835292819020805482518a8152938401899052600388900b848401529151909391928b917fbe4ed3793c6844bb63025078464327e62f398fa764ae584a3a1a23e82bb1600b9181900360600190a46040805180820190915273ffffffffffffffffffffffffffffffffffffffff968716815263ffffffff602080830182815284546001810186555f95865291909420925192018054935190911674010000000000000000000000000000000000000000027fffffffffffffffff000000000000000000000000000000000000000000000000909316919097161717909455505050505050565b5f83815260036020908152604080832062ffffff86168452909152812080545b8015610d765767ffffffffffffffff841682610cdd600184612b1d565b81548110610ced57610ced612b30565b5f9182526020909120015474010000000000000000000000000000000000000000900467ffffffffffffffff1611610d665781610d2b600183612b1d565b81548110610d3b57610d3b612b30565b5f9182526020909120015473ffffffffffffffffffffffffffffffffffffffff169250610e2c915050565b610d6f81612c7a565b9050610cc0565b506040517f8f4e432100000000000000000000000000000000000000000000000000000000815262ffffff851660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690638f4e432190602401602060405180830381865afa158015610e04573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e289190612cae565b9150505b9392505050565b7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663570ca7356040518163ffffffff1660e01b8152600401602060405180830381865afa158015610e9c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ec09190612cae565b339073ffffffffffffffffffffffffffffffffffffffff168114610f29576040517f0eecd76a00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016105a4565b505f82815260026020526040902054829074010000000000000000000000000000000000000000900461ffff1615610f90576040517f432343050000000000000000000000000000000000000000000000000000000081526004016105a491815260200190565b505f610fa26040830160208401612b5d565b63ffffffff16610fb56020840184612b5d565b63ffffffff1611158015610fdd57505f610fd56060840160408501612b5d565b63ffffffff16115b801561100d5750610ff460a0830160808401612cc9565b60030b6110076080840160608501612cc9565b60030b13155b801561102b57505f61102560c0840160a08501612cef565b61ffff16115b801561104857505f61104360e0840160c08501612d23565b60ff16115b80156110665750601061106160e0840160c08501612d23565b60ff16105b905082816110a3576040517f051857200000000000000000000000000000000000000000000000000000000081526004016105a491815260200190565b505f83815260026020526040902082906110bd8282612d62565b905050827ffa3a4720ec0caaab684856dea2ee89149205181e71dea0de7a80fb04c91e9bb4836040516110f09190612f62565b60405180910390a2505050565b61110b8362ffffff16611859565b335f908152600460205260408120600191611128878787876116d6565b81526020019081526020015f205f6101000a81548160ff0219169083151502179055508262ffffff16847f22187b69fb869a97680d4966522b0620770b7c356032676d6f87df8efbb5601e848460405161119292919091825263ffffffff16602082015260400190565b60405180910390a350505050565b5f82815260066020908152604080832067ffffffffffffffff851684529091529020545b92915050565b5f62ffffff607084901c16806111e36020850185613012565b62ffffff16146111f6575f915050611517565b61120660a0840160808501612b5d565b63ffffffff165f036112265761121e86868686611c3b565b915050611517565b61123286868686611d0e565b61123f575f915050611517565b6040517f79ce7b340000000000000000000000000000000000000000000000000000000081526004810187905267ffffffffffffffff861660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906379ce7b34906044016101e060405180830381865afa1580156112d9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112fd91906129fa565b602001511561133d575f86815260056020908152604080832067ffffffffffffffff89168452825280832093835292905220546060830135149050611517565b5f6113648761134f6020870187613012565b606087013561037460a0890160808a01612b5d565b6040517f8f4e432100000000000000000000000000000000000000000000000000000000815260048181018590529192505f9073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690638f4e432190602401602060405180830381865afa1580156113f3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114179190612cae565b73ffffffffffffffffffffffffffffffffffffffff16815260208082019290925260409081015f90812084825290925290205460ff161561145d57600192505050611517565b5f806114a98361147060e089018961302d565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250611d6592505050565b5090925090505f8160038111156114c2576114c2612897565b14801561151057506114e1896114db6020890189613012565b8a610ca0565b73ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b9450505050505b949350505050565b5f6060805f5f5f6060611530611dae565b611538611dde565b604080515f808252602082019092527f0f000000000000000000000000000000000000000000000000000000000000009b939a50919850469750309650945092509050565b61158b8262ffffff16611859565b611595848461197c565b60200151848490916115e6576040517f3cf7b368000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044016105a4565b50505f84815260056020908152604080832067ffffffffffffffff87168452825280832062ffffff86168452918290529091205485908590859015611676576040517f050adef2000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015262ffffff1660448201526064016105a4565b50505062ffffff83165f8181526020838152604091829020859055905184815267ffffffffffffffff87169188917ff29d992ced24e1a79bcc653c3b3a60aa481b6307b93c60cff7c97bf4bbf194a1910160405180910390a45050505050565b604080517fd6e3aff1b3c6518bc7625c5f304be0a41c43ad13c80e85382c22311f7c3026e560208083019190915281830187905262ffffff861660608301526080820185905263ffffffff841660a0808401919091528351808403909101815260c090920190925280519101205f9061174e90611e09565b95945050505050565b6040805180820182525f80825260208083018290528682526006815283822067ffffffffffffffff8716835290529190912054829081106117c7576040517f76236e3b0000000000000000000000000000000000000000000000000000000081526004016105a491815260200190565b505f84815260066020908152604080832067ffffffffffffffff8716845290915290208054839081106117fc576117fc612b30565b5f9182526020918290206040805180820190915291015473ffffffffffffffffffffffffffffffffffffffff8116825274010000000000000000000000000000000000000000900463ffffffff1691810191909152949350505050565b6040517f8f4e4321000000000000000000000000000000000000000000000000000000008152600481018290527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690638f4e432190602401602060405180830381865afa1580156118e2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119069190612cae565b8190339073ffffffffffffffffffffffffffffffffffffffff168114611977576040517f47b1bf99000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff1660248201526044016105a4565b505050565b604080516101a0810182525f808252602080830182905282840182905260608084018390526080840183905260a0840183905260c0840183905260e08401839052845190810185528281529081018290529283018190526101008201929092526101208101829052610140810182905261016081018290526101808101919091526040517f79ce7b340000000000000000000000000000000000000000000000000000000081526004810184905267ffffffffffffffff831660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906379ce7b34906044016101e060405180830381865afa158015611a97573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611abb91906129fa565b90505f816060015164ffffffffff164210158015611ae35750816080015164ffffffffff1642105b9050600182516005811115611afa57611afa612897565b148015611b045750805b848442909192611b5a576040517fb5e27706000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015260448201526064016105a4565b5050505092915050565b5f6003608883901c60ff161180611b915750608882901c60ff168360c0015160ff16901c60011660ff165f145b80611bac575060a083015161ffff90811690609084901c1610155b15611bb857505f6111c4565b825163ffffffff8381169116811080611bda5750836020015163ffffffff1681115b80611bf857506040840151611bf59063ffffffff16826130c2565b15155b15611c06575f9150506111c4565b836060015160030b611c1784611e50565b121580156115175750836080015160030b611c3184611e50565b1315949350505050565b5f84815260066020908152604080832067ffffffffffffffff8716845290915281208054611c6f60c0850160a08601612b5d565b63ffffffff16108015611c9c5750611c8d60c0840160a08501612b5d565b63ffffffff165f1b8360400135145b8015611d04575080611cb460c0850160a08601612b5d565b63ffffffff1681548110611cca57611cca612b30565b5f9182526020909120015473ffffffffffffffffffffffffffffffffffffffff1673ffffffffffff000000000000ffffffffffffffff8516145b9695505050505050565b5f5f611d1c86868686611e5e565b9050611d046060840135611d3660a0860160808701612b5d565b63ffffffff16611d4c60c0870160a08801612b5d565b63ffffffff1684611d6060c08901896130d5565b611f74565b5f5f5f8351604103611d9c576020840151604085015160608601515f1a611d8e88828585611f9f565b955095509550505050611da7565b505081515f91506002905b9250925092565b6060611dd97f0000000000000000000000000000000000000000000000000000000000000000612092565b905090565b6060611dd97f0000000000000000000000000000000000000000000000000000000000000000612092565b5f6111c4611e156120cf565b836040517f19010000000000000000000000000000000000000000000000000000000000008152600281019290925260228201526042902090565b5f602082901c60030b6111c4565b604080517fa22b413f1b5b6eba215b9063f2760639070f9f40f98df4c09612c17e67859795602082015280820186905267ffffffffffffffff8516606082015262ffffff607085901c16608082015261ffff609085901c1660a082015260ff608885901c1660c082015263ffffffff841660e080830191909152825180830390910181526101009091019091525f9080611ef785611e50565b6040805160208181019390935291860135828201528501356060820152608001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815290829052611f539291602001613150565b60405160208183030381529060405280519060200120915050949350505050565b5f5f611f838787878787612205565b90508015801590611f9357508781145b98975050505050505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115611fd857505f91506003905082612088565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015612029573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff811661207f57505f925060019150829050612088565b92505f91508190505b9450945094915050565b60605f61209e8361232a565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f3073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614801561213457507f000000000000000000000000000000000000000000000000000000000000000046145b1561215e57507f000000000000000000000000000000000000000000000000000000000000000090565b611dd9604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f85851061221457505f61174e565b60b885901b7effffffffffffffff0000000000000000000000000000000000000000000000165f908152600985905260298120905b6001881115612312575f61225e60018a612b1d565b88148015612276575061227260028a6130c2565b6001145b9050806122e65784820361229057505f925061174e915050565b5f86868461229d81613164565b95508181106122ae576122ae612b30565b9050602002013590506002896122c491906130c2565b156122d8576122d3818561236a565b6122e2565b6122e2848261236a565b9350505b6122f160028961319b565b975060026123008a60016131ae565b61230a919061319b565b985050612249565b80841461231f575f611f93565b509695505050505050565b5f60ff8216601f8111156111c4576040517fb3512b0c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f6040516001815360018101939093525060218201526041902090565b62ffffff81168114612397575f5ffd5b50565b73ffffffffffffffffffffffffffffffffffffffff81168114612397575f5ffd5b67ffffffffffffffff81168114612397575f5ffd5b5f5f5f5f608085870312156123e3575f5ffd5b8435935060208501356123f581612387565b925060408501356124058161239a565b91506060850135612415816123bb565b939692955090935050565b5f5f5f5f60608587031215612433575f5ffd5b843593506020850135612445816123bb565b9250604085013567ffffffffffffffff811115612460575f5ffd5b8501601f81018713612470575f5ffd5b803567ffffffffffffffff811115612486575f5ffd5b8760208260051b840101111561249a575f5ffd5b949793965060200194505050565b8060030b8114612397575f5ffd5b80356124c1816124a8565b919050565b5f5f5f5f5f60a086880312156124da575f5ffd5b8535945060208601356124ec816123bb565b93506040860135925060608601359150608086013561250a816124a8565b809150509295509295909350565b5f5f5f6060848603121561252a575f5ffd5b83359250602084013561253c81612387565b9150604084013561254c816123bb565b809150509250925092565b5f5f82840361010081121561256a575f5ffd5b8335925060e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08201121561259d575f5ffd5b506020830190509250929050565b63ffffffff81168114612397575f5ffd5b5f5f5f5f608085870312156125cf575f5ffd5b8435935060208501356125e181612387565b9250604085013591506060850135612415816125ab565b5f5f60408385031215612609575f5ffd5b82359150602083013561261b816123bb565b809150509250929050565b5f60208284031215612636575f5ffd5b5035919050565b5f60e08201905063ffffffff835116825263ffffffff602084015116602083015263ffffffff6040840151166040830152606083015160030b6060830152608083015160030b608083015260a083015161269d60a084018261ffff169052565b5060c08301516126b260c084018260ff169052565b5092915050565b5f5f5f5f608085870312156126cc575f5ffd5b8435935060208501356126de816123bb565b925060408501359150606085013567ffffffffffffffff811115612700575f5ffd5b85016101008188031215612415575f5ffd5b5f81518084528060208401602086015e5f6020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b7fff000000000000000000000000000000000000000000000000000000000000008816815260e060208201525f61279860e0830189612712565b82810360408401526127aa8189612712565b6060840188905273ffffffffffffffffffffffffffffffffffffffff8716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b8181101561280c5783518352602093840193909201916001016127ee565b50909b9a5050505050505050505050565b5f5f5f5f60808587031215612830575f5ffd5b843593506020850135612842816123bb565b9250604085013561285281612387565b9396929550929360600135925050565b5f5f5f60608486031215612874575f5ffd5b833592506020840135612886816123bb565b929592945050506040919091013590565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6040516101a0810167ffffffffffffffff8111828210171561290d577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405290565b60068110612397575f5ffd5b80516124c181612913565b805180151581146124c1575f5ffd5b805164ffffffffff811681146124c1575f5ffd5b5f6060828403121561295d575f5ffd5b6040516060810167ffffffffffffffff811182821017156129a5577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040529050806129b48361292a565b815260208301516129c4816124a8565b602082015260408301516129d7816124a8565b6040919091015292915050565b80516124c1816123bb565b80516124c18161239a565b5f6101e0828403128015612a0c575f5ffd5b50612a156128c4565b612a1e8361291f565b8152612a2c6020840161292a565b6020820152612a3d6040840161292a565b6040820152612a4e60608401612939565b6060820152612a5f60808401612939565b6080820152612a7060a08401612939565b60a0820152612a8160c08401612939565b60c0820152612a9260e08401612939565b60e0820152612aa584610100850161294d565b610100820152612ab861016084016129e4565b610120820152612acb61018084016129ef565b6101408201526101a08301516101608201526101c09092015161018083015250919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b818103818111156111c4576111c4612af0565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f60208284031215612b6d575f5ffd5b8135610e2c816125ab565b602080825281018290525f8360408301825b85811015612bb7578235612b9d816125ab565b63ffffffff16825260209283019290910190600101612b8a565b5095945050505050565b61ffff81168114612397575f5ffd5b5f6080828403128015612be1575f5ffd5b506040516080810167ffffffffffffffff81118282101715612c2a577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040528251612c388161239a565b81526020830151612c4881612913565b60208201526040830151612c5b81612387565b60408201526060830151612c6e81612bc1565b60608201529392505050565b5f81612c8857612c88612af0565b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b5f60208284031215612cbe575f5ffd5b8151610e2c8161239a565b5f60208284031215612cd9575f5ffd5b8135610e2c816124a8565b80356124c181612bc1565b5f60208284031215612cff575f5ffd5b8135610e2c81612bc1565b60ff81168114612397575f5ffd5b80356124c181612d0a565b5f60208284031215612d33575f5ffd5b8135610e2c81612d0a565b5f81356111c4816124a8565b5f81356111c481612bc1565b5f81356111c481612d0a565b8135612d6d816125ab565b81546020840135612d7d816125ab565b67ffffffff000000008160201b1663ffffffff84167fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000008416171784555050505f6040830135612dcb816125ab565b82547fffffffffffffffffffffffffffffffffffffffff00000000ffffffffffffffff1660409190911b6bffffffff00000000000000001617825550612e5a612e1660608401612d3e565b8280548260601b6fffffffff000000000000000000000000167fffffffffffffffffffffffffffffffff00000000ffffffffffffffffffffffff8216178255505050565b612eb1612e6960808401612d3e565b8280548260801b73ffffffff00000000000000000000000000000000167fffffffffffffffffffffffff00000000ffffffffffffffffffffffffffffffff8216178255505050565b612f07612ec060a08401612d4a565b82547fffffffffffffffffffff0000ffffffffffffffffffffffffffffffffffffffff1660a09190911b75ffff000000000000000000000000000000000000000016178255565b612f5e612f1660c08401612d56565b82547fffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffff1660b09190911b76ff0000000000000000000000000000000000000000000016178255565b5050565b60e081018235612f71816125ab565b63ffffffff1682526020830135612f87816125ab565b63ffffffff1660208301526040830135612fa0816125ab565b63ffffffff166040830152612fb7606084016124b6565b612fc6606084018260030b9052565b50612fd3608084016124b6565b612fe2608084018260030b9052565b50612fef60a08401612ce4565b61ffff1660a083015261300460c08401612d18565b60ff811660c08401526126b2565b5f60208284031215613022575f5ffd5b8135610e2c81612387565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613060575f5ffd5b83018035915067ffffffffffffffff82111561307a575f5ffd5b60200191503681900382131561308e575f5ffd5b9250929050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f826130d0576130d0613095565b500690565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613108575f5ffd5b83018035915067ffffffffffffffff821115613122575f5ffd5b6020019150600581901b360382131561308e575f5ffd5b5f81518060208401855e5f93019283525090919050565b5f61151761315e8386613139565b84613139565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820361319457613194612af0565b5060010190565b5f826131a9576131a9613095565b500490565b808201808211156111c4576111c4612af056';
