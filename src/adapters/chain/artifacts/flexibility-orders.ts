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
        "name": "isSealed",
        "type": "bool",
        "internalType": "bool"
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
    "name": "isSigned",
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
      },
      {
        "name": "orderCount",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
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
  '0x6101a0604052348015610010575f5ffd5b5060405161348b38038061348b83398101604081905261002f91610192565b6040518060400160405280600981526020016833b934b231b632b0b960b91b815250604051806040016040528060018152602001603160f81b81525061007a8261013560201b60201c565b6101205261008781610135565b61014052815160208084019190912060e052815190820120610100524660a05261011360e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c0526001600160a01b03918216610180521661016052610225565b5f5f829050601f81511115610168578260405163305a27a960e01b815260040161015f91906101ca565b60405180910390fd5b8051610173826101ff565b179392505050565b6001600160a01b038116811461018f575f5ffd5b50565b5f5f604083850312156101a3575f5ffd5b82516101ae8161017b565b60208401519092506101bf8161017b565b809150509250929050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561021f575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516131d06102bb5f395f818161099701528181610dc801528181610e530152818161157101526117c201525f81816103010152818161046d015281816106c7015261197601525f611cd701525f611ca701525f611ffb01525f611fd301525f611f2e01525f611f5801525f611f8201526131d05ff3fe608060405234801561000f575f5ffd5b50600436106100fb575f3560e01c80637d81f89411610093578063c5919a8611610063578063c5919a861461035e578063c7641ccb14610371578063c958b1de14610384578063f99a55e014610397575f5ffd5b80637d81f894146101e15780637d9f6db5146102fc578063839680f81461032357806384b0196e14610343575f5ffd5b80633c10d4cb116100ce5780633c10d4cb146101775780635a7849c21461018a57806368f9ca671461019d578063699c1f16146101be575f5ffd5b80630bbf471c146100ff5780630dfb34f31461011457806332a5e9491461012757806337cff7ee1461013a575b5f5ffd5b61011261010d366004612309565b6103e1565b005b610112610122366004612359565b6106af565b6101126101353660046123ff565b610941565b61014d610148366004612451565b610cbe565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b610112610185366004612490565b610e51565b6101126101983660046124f5565b61111b565b6101b06101ab366004612531565b6111be565b60405190815260200161016e565b6101d16101cc36600461256c565b6111e8565b604051901515815260200161016e565b6102ef6101ef3660046125d6565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810191909152505f90815260026020908152604091829020825160e081018452905463ffffffff80821683526401000000008204811693830193909352680100000000000000008104909216928101929092526c010000000000000000000000008104600390810b60608401527001000000000000000000000000000000008204900b608083015274010000000000000000000000000000000000000000810461ffff1660a0830152760100000000000000000000000000000000000000000000900460ff1660c082015290565b60405161016e91906125ed565b61014d7f000000000000000000000000000000000000000000000000000000000000000081565b61032e63ffffffff81565b60405163ffffffff909116815260200161016e565b61034b6112db565b60405161016e97969594939291906126b5565b61011261036c366004612774565b611339565b6101b061037f3660046124f5565b611492565b6101d16103923660046127b9565b61150a565b6103aa6103a5366004612871565b611691565b60408051825173ffffffffffffffffffffffffffffffffffffffff16815260209283015163ffffffff16928101929092520161016e565b6103ef8362ffffff16611793565b5f84815260036020908152604080832062ffffff8716845290915281209073ffffffffffffffffffffffffffffffffffffffff84161580159061050057505f6040517f79ce7b340000000000000000000000000000000000000000000000000000000081526004810188905267ffffffffffffffff851660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906379ce7b34906044016101e060405180830381865afa1580156104c8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104ec9190612a09565b5160058111156104fe576104fe6128a6565b145b801561056b57508154158061056b5750815467ffffffffffffffff841690839061052c90600190612b2c565b8154811061053c5761053c612b3f565b5f9182526020909120015474010000000000000000000000000000000000000000900467ffffffffffffffff16105b9050858584836105cb576040517fb49c05b7000000000000000000000000000000000000000000000000000000008152600481019390935262ffffff909116602483015267ffffffffffffffff1660448201526064015b60405180910390fd5b505060408051808201825273ffffffffffffffffffffffffffffffffffffffff87811680835267ffffffffffffffff88811660208086018281528a54600181018c555f8c8152839020975197018054915190941674010000000000000000000000000000000000000000027fffffffff00000000000000000000000000000000000000000000000000000000909116969095169590951793909317905583519081529182015262ffffff8816925088917f8153d007c0e05a220a2e407873d3acac9112b45d94b9ae1230ebdef7ad5992c091015b60405180910390a3505050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168114610738576040517f13f5e1dd00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016105c2565b505f84815260066020908152604080832067ffffffffffffffff871684529091529020805482818181146107a1576040517fa05fd874000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044016105c2565b5050805f036107b157505061093b565b5f5b818110156108fd575f63ffffffff8686848181106107d3576107d3612b3f565b90506020020160208101906107e89190612b6c565b63ffffffff16149050801580610829575061082984838154811061080e5761080e612b3f565b5f91825260209091200154600260889190911c60ff16101590565b8290610864576040517f8cfe851e0000000000000000000000000000000000000000000000000000000081526004016105c291815260200190565b5085858381811061087757610877612b3f565b905060200201602081019061088c9190612b6c565b84838154811061089e5761089e612b3f565b5f918252602090912001805463ffffffff9290921674010000000000000000000000000000000000000000027fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff909216919091179055506001016107b3565b508467ffffffffffffffff16867f361a696075724423dce47ee459dc8880bcb7ab01f6d429ec80bd8ef14f740454868660405161069f929190612b87565b50505050565b610953607084901c62ffffff16611793565b61095d85856118b6565b506040517f4b07954a00000000000000000000000000000000000000000000000000000000815262ffffff607085901c1660048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa1580156109f1573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a159190612bdf565b6020015190505f60a085901c158015610a385750604085901c65ffffffffffff16155b9050808015610a7357506002826005811115610a5657610a566128a6565b1480610a7357506003826005811115610a7157610a716128a6565b145b8590610aae576040517fe5ebfbdc0000000000000000000000000000000000000000000000000000000081526004016105c291815260200190565b505f87815260026020908152604091829020825160e081018452905463ffffffff80821683526401000000008204811693830193909352680100000000000000008104909216928101929092526c010000000000000000000000008104600390810b60608401527001000000000000000000000000000000008204900b608083015274010000000000000000000000000000000000000000810461ffff1660a0830152760100000000000000000000000000000000000000000000900460ff1660c0820152610b7d9086611a9e565b8590610bb8576040517f4ef54f110000000000000000000000000000000000000000000000000000000081526004016105c291815260200190565b505f87815260066020908152604080832067ffffffffffffffff8a1680855290835292819020805482518a8152938401899052600388900b848401529151909391928b917fbe4ed3793c6844bb63025078464327e62f398fa764ae584a3a1a23e82bb1600b9181900360600190a46040805180820190915273ffffffffffffffffffffffffffffffffffffffff968716815263ffffffff602080830182815284546001810186555f95865291909420925192018054935190911674010000000000000000000000000000000000000000027fffffffffffffffff000000000000000000000000000000000000000000000000909316919097161717909455505050505050565b5f83815260036020908152604080832062ffffff86168452909152812080545b8015610d945767ffffffffffffffff841682610cfb600184612b2c565b81548110610d0b57610d0b612b3f565b5f9182526020909120015474010000000000000000000000000000000000000000900467ffffffffffffffff1611610d845781610d49600183612b2c565b81548110610d5957610d59612b3f565b5f9182526020909120015473ffffffffffffffffffffffffffffffffffffffff169250610e4a915050565b610d8d81612c89565b9050610cde565b506040517f8f4e432100000000000000000000000000000000000000000000000000000000815262ffffff851660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690638f4e432190602401602060405180830381865afa158015610e22573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e469190612cbd565b9150505b9392505050565b7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663570ca7356040518163ffffffff1660e01b8152600401602060405180830381865afa158015610eba573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ede9190612cbd565b339073ffffffffffffffffffffffffffffffffffffffff168114610f47576040517f0eecd76a00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016105c2565b505f82815260026020526040902054829074010000000000000000000000000000000000000000900461ffff1615610fae576040517f432343050000000000000000000000000000000000000000000000000000000081526004016105c291815260200190565b505f610fc06040830160208401612b6c565b63ffffffff16610fd36020840184612b6c565b63ffffffff1611158015610ffb57505f610ff36060840160408501612b6c565b63ffffffff16115b801561102b575061101260a0830160808401612cd8565b60030b6110256080840160608501612cd8565b60030b13155b801561104957505f61104360c0840160a08501612cfe565b61ffff16115b801561106657505f61106160e0840160c08501612d32565b60ff16115b80156110845750601061107f60e0840160c08501612d32565b60ff16105b905082816110c1576040517f051857200000000000000000000000000000000000000000000000000000000081526004016105c291815260200190565b505f83815260026020526040902082906110db8282612d71565b905050827ffa3a4720ec0caaab684856dea2ee89149205181e71dea0de7a80fb04c91e9bb48360405161110e9190612f71565b60405180910390a2505050565b6111298362ffffff16611793565b335f90815260046020526040812060019161114687878787611492565b81526020019081526020015f205f6101000a81548160ff0219169083151502179055508262ffffff16847f22187b69fb869a97680d4966522b0620770b7c356032676d6f87df8efbb5601e84846040516111b092919091825263ffffffff16602082015260400190565b60405180910390a350505050565b5f82815260066020908152604080832067ffffffffffffffff851684529091529020545b92915050565b5f62ffffff607084901c16806112016020850185613021565b62ffffff1614611214575f9150506112d2565b61122460a0840160808501612b6c565b63ffffffff165f036112445761123c87878686611b76565b9150506112d2565b61125087878686611c49565b61125d575f9150506112d2565b841561129a575f87815260056020908152604080832067ffffffffffffffff8a1684528252808320938352929052205460608301351490506112d2565b6112ce87876112ac6020870187613021565b60608701356112c160a0890160808a01612b6c565b61039260e08a018a61303c565b9150505b95945050505050565b5f6060805f5f5f60606112ec611ca0565b6112f4611cd0565b604080515f808252602082019092527f0f000000000000000000000000000000000000000000000000000000000000009b939a50919850469750309650945092509050565b6113478262ffffff16611793565b61135184846118b6565b60200151848490916113a2576040517f3cf7b368000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044016105c2565b50505f84815260056020908152604080832067ffffffffffffffff87168452825280832062ffffff86168452918290529091205485908590859015611432576040517f050adef2000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015262ffffff1660448201526064016105c2565b50505062ffffff83165f8181526020838152604091829020859055905184815267ffffffffffffffff87169188917ff29d992ced24e1a79bcc653c3b3a60aa481b6307b93c60cff7c97bf4bbf194a1910160405180910390a45050505050565b604080517fd6e3aff1b3c6518bc7625c5f304be0a41c43ad13c80e85382c22311f7c3026e560208083019190915281830187905262ffffff861660608301526080820185905263ffffffff841660a0808401919091528351808403909101815260c090920190925280519101205f906112d290611cfb565b5f5f61151889888888611492565b90505f839003611618576040517f8f4e432100000000000000000000000000000000000000000000000000000000815262ffffff8816600482810191909152905f9073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690638f4e432190602401602060405180830381865afa1580156115b6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115da9190612cbd565b73ffffffffffffffffffffffffffffffffffffffff16815260208082019290925260409081015f9081209381529290915290205460ff169050611686565b5f5f611625838787611d42565b5090925090505f81600381111561163e5761163e6128a6565b14801561168057506116518b8a8c610cbe565b73ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b93505050505b979650505050505050565b6040805180820182525f80825260208083018290528682526006815283822067ffffffffffffffff871683529052919091205482908110611701576040517f76236e3b0000000000000000000000000000000000000000000000000000000081526004016105c291815260200190565b505f84815260066020908152604080832067ffffffffffffffff87168452909152902080548390811061173657611736612b3f565b5f9182526020918290206040805180820190915291015473ffffffffffffffffffffffffffffffffffffffff8116825274010000000000000000000000000000000000000000900463ffffffff1691810191909152949350505050565b6040517f8f4e4321000000000000000000000000000000000000000000000000000000008152600481018290527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690638f4e432190602401602060405180830381865afa15801561181c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118409190612cbd565b8190339073ffffffffffffffffffffffffffffffffffffffff1681146118b1576040517f47b1bf99000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff1660248201526044016105c2565b505050565b604080516101a0810182525f808252602080830182905282840182905260608084018390526080840183905260a0840183905260c0840183905260e08401839052845190810185528281529081018290529283018190526101008201929092526101208101829052610140810182905261016081018290526101808101919091526040517f79ce7b340000000000000000000000000000000000000000000000000000000081526004810184905267ffffffffffffffff831660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906379ce7b34906044016101e060405180830381865afa1580156119d1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119f59190612a09565b90505f816060015164ffffffffff164210158015611a1d5750816080015164ffffffffff1642105b9050600182516005811115611a3457611a346128a6565b148015611a3e5750805b848442909192611a94576040517fb5e27706000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015260448201526064016105c2565b5050505092915050565b5f6003608883901c60ff161180611acb5750608882901c60ff168360c0015160ff16901c60011660ff165f145b80611ae6575060a083015161ffff90811690609084901c1610155b15611af257505f6111e2565b825163ffffffff8381169116811080611b145750836020015163ffffffff1681115b80611b3257506040840151611b2f9063ffffffff16826130d1565b15155b15611b40575f9150506111e2565b836060015160030b611b5184611d89565b12158015611b6e5750836080015160030b611b6b84611d89565b13155b949350505050565b5f84815260066020908152604080832067ffffffffffffffff8716845290915281208054611baa60c0850160a08601612b6c565b63ffffffff16108015611bd75750611bc860c0840160a08501612b6c565b63ffffffff165f1b8360400135145b8015611c3f575080611bef60c0850160a08601612b6c565b63ffffffff1681548110611c0557611c05612b3f565b5f9182526020909120015473ffffffffffffffffffffffffffffffffffffffff1673ffffffffffff000000000000ffffffffffffffff8516145b9695505050505050565b5f5f611c5786868686611d97565b9050611c3f6060840135611c7160a0860160808701612b6c565b63ffffffff16611c8760c0870160a08801612b6c565b63ffffffff1684611c9b60c08901896130e4565b611ead565b6060611ccb7f0000000000000000000000000000000000000000000000000000000000000000611ed8565b905090565b6060611ccb7f0000000000000000000000000000000000000000000000000000000000000000611ed8565b5f6111e2611d07611f15565b836040517f19010000000000000000000000000000000000000000000000000000000000008152600281019290925260228201526042902090565b5f80806041849003611d76578435602086013560408701355f1a611d688982858561204b565b955095509550505050611d80565b505f915060029050825b93509350939050565b5f602082901c60030b6111e2565b604080517fa22b413f1b5b6eba215b9063f2760639070f9f40f98df4c09612c17e67859795602082015280820186905267ffffffffffffffff8516606082015262ffffff607085901c16608082015261ffff609085901c1660a082015260ff608885901c1660c082015263ffffffff841660e080830191909152825180830390910181526101009091019091525f9080611e3085611d89565b6040805160208181019390935291860135828201528501356060820152608001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815290829052611e8c929160200161315f565b60405160208183030381529060405280519060200120915050949350505050565b5f5f611ebc878787878761213e565b90508015801590611ecc57508781145b98975050505050505050565b60605f611ee483612263565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f3073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016148015611f7a57507f000000000000000000000000000000000000000000000000000000000000000046145b15611fa457507f000000000000000000000000000000000000000000000000000000000000000090565b611ccb604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561208457505f91506003905082612134565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156120d5573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff811661212b57505f925060019150829050612134565b92505f91508190505b9450945094915050565b5f85851061214d57505f6112d2565b60b885901b7effffffffffffffff0000000000000000000000000000000000000000000000165f908152600985905260298120905b600188111561224b575f61219760018a612b2c565b881480156121af57506121ab60028a6130d1565b6001145b90508061221f578482036121c957505f92506112d2915050565b5f8686846121d681613173565b95508181106121e7576121e7612b3f565b9050602002013590506002896121fd91906130d1565b156122115761220c81856122a3565b61221b565b61221b84826122a3565b9350505b61222a6002896131aa565b975060026122398a60016131bd565b61224391906131aa565b985050612182565b808414612258575f611ecc565b509695505050505050565b5f60ff8216601f8111156111e2576040517fb3512b0c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f6040516001815360018101939093525060218201526041902090565b62ffffff811681146122d0575f5ffd5b50565b73ffffffffffffffffffffffffffffffffffffffff811681146122d0575f5ffd5b67ffffffffffffffff811681146122d0575f5ffd5b5f5f5f5f6080858703121561231c575f5ffd5b84359350602085013561232e816122c0565b9250604085013561233e816122d3565b9150606085013561234e816122f4565b939692955090935050565b5f5f5f5f6060858703121561236c575f5ffd5b84359350602085013561237e816122f4565b9250604085013567ffffffffffffffff811115612399575f5ffd5b8501601f810187136123a9575f5ffd5b803567ffffffffffffffff8111156123bf575f5ffd5b8760208260051b84010111156123d3575f5ffd5b949793965060200194505050565b8060030b81146122d0575f5ffd5b80356123fa816123e1565b919050565b5f5f5f5f5f60a08688031215612413575f5ffd5b853594506020860135612425816122f4565b935060408601359250606086013591506080860135612443816123e1565b809150509295509295909350565b5f5f5f60608486031215612463575f5ffd5b833592506020840135612475816122c0565b91506040840135612485816122f4565b809150509250925092565b5f5f8284036101008112156124a3575f5ffd5b8335925060e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0820112156124d6575f5ffd5b506020830190509250929050565b63ffffffff811681146122d0575f5ffd5b5f5f5f5f60808587031215612508575f5ffd5b84359350602085013561251a816122c0565b925060408501359150606085013561234e816124e4565b5f5f60408385031215612542575f5ffd5b823591506020830135612554816122f4565b809150509250929050565b80151581146122d0575f5ffd5b5f5f5f5f5f60a08688031215612580575f5ffd5b853594506020860135612592816122f4565b935060408601356125a28161255f565b925060608601359150608086013567ffffffffffffffff8111156125c4575f5ffd5b86016101008189031215612443575f5ffd5b5f602082840312156125e6575f5ffd5b5035919050565b5f60e08201905063ffffffff835116825263ffffffff602084015116602083015263ffffffff6040840151166040830152606083015160030b6060830152608083015160030b608083015260a083015161264d60a084018261ffff169052565b5060c083015161266260c084018260ff169052565b5092915050565b5f81518084528060208401602086015e5f6020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b7fff000000000000000000000000000000000000000000000000000000000000008816815260e060208201525f6126ef60e0830189612669565b82810360408401526127018189612669565b6060840188905273ffffffffffffffffffffffffffffffffffffffff8716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015612763578351835260209384019390920191600101612745565b50909b9a5050505050505050505050565b5f5f5f5f60808587031215612787575f5ffd5b843593506020850135612799816122f4565b925060408501356127a9816122c0565b9396929550929360600135925050565b5f5f5f5f5f5f5f60c0888a0312156127cf575f5ffd5b8735965060208801356127e1816122f4565b955060408801356127f1816122c0565b9450606088013593506080880135612808816124e4565b925060a088013567ffffffffffffffff811115612823575f5ffd5b8801601f81018a13612833575f5ffd5b803567ffffffffffffffff811115612849575f5ffd5b8a602082840101111561285a575f5ffd5b602082019350809250505092959891949750929550565b5f5f5f60608486031215612883575f5ffd5b833592506020840135612895816122f4565b929592945050506040919091013590565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6040516101a0810167ffffffffffffffff8111828210171561291c577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405290565b600681106122d0575f5ffd5b80516123fa81612922565b80516123fa8161255f565b805164ffffffffff811681146123fa575f5ffd5b5f60608284031215612968575f5ffd5b6040516060810167ffffffffffffffff811182821017156129b0577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b806040525080915082516129c38161255f565b815260208301516129d3816123e1565b602082015260408301516129e6816123e1565b6040919091015292915050565b80516123fa816122f4565b80516123fa816122d3565b5f6101e0828403128015612a1b575f5ffd5b50612a246128d3565b612a2d8361292e565b8152612a3b60208401612939565b6020820152612a4c60408401612939565b6040820152612a5d60608401612944565b6060820152612a6e60808401612944565b6080820152612a7f60a08401612944565b60a0820152612a9060c08401612944565b60c0820152612aa160e08401612944565b60e0820152612ab4846101008501612958565b610100820152612ac761016084016129f3565b610120820152612ada61018084016129fe565b6101408201526101a08301516101608201526101c09092015161018083015250919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b818103818111156111e2576111e2612aff565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f60208284031215612b7c575f5ffd5b8135610e4a816124e4565b602080825281018290525f8360408301825b85811015612bc6578235612bac816124e4565b63ffffffff16825260209283019290910190600101612b99565b5095945050505050565b61ffff811681146122d0575f5ffd5b5f6080828403128015612bf0575f5ffd5b506040516080810167ffffffffffffffff81118282101715612c39577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040528251612c47816122d3565b81526020830151612c5781612922565b60208201526040830151612c6a816122c0565b60408201526060830151612c7d81612bd0565b60608201529392505050565b5f81612c9757612c97612aff565b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b5f60208284031215612ccd575f5ffd5b8151610e4a816122d3565b5f60208284031215612ce8575f5ffd5b8135610e4a816123e1565b80356123fa81612bd0565b5f60208284031215612d0e575f5ffd5b8135610e4a81612bd0565b60ff811681146122d0575f5ffd5b80356123fa81612d19565b5f60208284031215612d42575f5ffd5b8135610e4a81612d19565b5f81356111e2816123e1565b5f81356111e281612bd0565b5f81356111e281612d19565b8135612d7c816124e4565b81546020840135612d8c816124e4565b67ffffffff000000008160201b1663ffffffff84167fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000008416171784555050505f6040830135612dda816124e4565b82547fffffffffffffffffffffffffffffffffffffffff00000000ffffffffffffffff1660409190911b6bffffffff00000000000000001617825550612e69612e2560608401612d4d565b8280548260601b6fffffffff000000000000000000000000167fffffffffffffffffffffffffffffffff00000000ffffffffffffffffffffffff8216178255505050565b612ec0612e7860808401612d4d565b8280548260801b73ffffffff00000000000000000000000000000000167fffffffffffffffffffffffff00000000ffffffffffffffffffffffffffffffff8216178255505050565b612f16612ecf60a08401612d59565b82547fffffffffffffffffffff0000ffffffffffffffffffffffffffffffffffffffff1660a09190911b75ffff000000000000000000000000000000000000000016178255565b612f6d612f2560c08401612d65565b82547fffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffff1660b09190911b76ff0000000000000000000000000000000000000000000016178255565b5050565b60e081018235612f80816124e4565b63ffffffff1682526020830135612f96816124e4565b63ffffffff1660208301526040830135612faf816124e4565b63ffffffff166040830152612fc6606084016123ef565b612fd5606084018260030b9052565b50612fe2608084016123ef565b612ff1608084018260030b9052565b50612ffe60a08401612cf3565b61ffff1660a083015261301360c08401612d27565b60ff811660c0840152612662565b5f60208284031215613031575f5ffd5b8135610e4a816122c0565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261306f575f5ffd5b83018035915067ffffffffffffffff821115613089575f5ffd5b60200191503681900382131561309d575f5ffd5b9250929050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f826130df576130df6130a4565b500690565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613117575f5ffd5b83018035915067ffffffffffffffff821115613131575f5ffd5b6020019150600581901b360382131561309d575f5ffd5b5f81518060208401855e5f93019283525090919050565b5f611b6e61316d8386613148565b84613148565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036131a3576131a3612aff565b5060010190565b5f826131b8576131b86130a4565b500490565b808201808211156111e2576111e2612aff56';
