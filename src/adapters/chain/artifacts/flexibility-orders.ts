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
  '0x6101a0604052348015610010575f5ffd5b5060405161353a38038061353a83398101604081905261002f91610192565b6040518060400160405280600981526020016833b934b231b632b0b960b91b815250604051806040016040528060018152602001603160f81b81525061007a8261013560201b60201c565b6101205261008781610135565b61014052815160208084019190912060e052815190820120610100524660a05261011360e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c0526001600160a01b03918216610180521661016052610225565b5f5f829050601f81511115610168578260405163305a27a960e01b815260040161015f91906101ca565b60405180910390fd5b8051610173826101ff565b179392505050565b6001600160a01b038116811461018f575f5ffd5b50565b5f5f604083850312156101a3575f5ffd5b82516101ae8161017b565b60208401519092506101bf8161017b565b809150509250929050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561021f575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516132786102c25f395f818161099701528181610dc801528181610e5301528181611632015261188a01525f81816102de0152818161046d015281816106c70152818161129c0152611a3e01525f611d9d01525f611d6d01525f6120c101525f61209901525f611ff401525f61201e01525f61204801526132785ff3fe608060405234801561000f575f5ffd5b50600436106100fb575f3560e01c80637d9f6db511610093578063c5919a8611610063578063c5919a861461035e578063c7641ccb14610371578063c958b1de14610384578063f99a55e014610397575f5ffd5b80637d9f6db5146102d9578063839680f81461030057806384292b901461032057806384b0196e14610343575f5ffd5b80633c10d4cb116100ce5780633c10d4cb146101775780635a7849c21461018a57806368f9ca671461019d5780637d81f894146101be575f5ffd5b80630bbf471c146100ff5780630dfb34f31461011457806332a5e9491461012757806337cff7ee1461013a575b5f5ffd5b61011261010d3660046123cf565b6103e1565b005b61011261012236600461241f565b6106af565b6101126101353660046124c5565b610941565b61014d610148366004612517565b610cbe565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b610112610185366004612556565b610e51565b6101126101983660046125bb565b61111b565b6101b06101ab3660046125f7565b6111be565b60405190815260200161016e565b6102cc6101cc366004612625565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810191909152505f90815260026020908152604091829020825160e081018452905463ffffffff80821683526401000000008204811693830193909352680100000000000000008104909216928101929092526c010000000000000000000000008104600390810b60608401527001000000000000000000000000000000008204900b608083015274010000000000000000000000000000000000000000810461ffff1660a0830152760100000000000000000000000000000000000000000000900460ff1660c082015290565b60405161016e919061263c565b61014d7f000000000000000000000000000000000000000000000000000000000000000081565b61030b63ffffffff81565b60405163ffffffff909116815260200161016e565b61033361032e3660046126b8565b6111e8565b604051901515815260200161016e565b61034b61139b565b60405161016e979695949392919061275d565b61011261036c36600461281c565b6113f9565b6101b061037f3660046125bb565b611552565b610333610392366004612861565b6115d3565b6103aa6103a5366004612919565b611759565b60408051825173ffffffffffffffffffffffffffffffffffffffff16815260209283015163ffffffff16928101929092520161016e565b6103ef8362ffffff1661185b565b5f84815260036020908152604080832062ffffff8716845290915281209073ffffffffffffffffffffffffffffffffffffffff84161580159061050057505f6040517f79ce7b340000000000000000000000000000000000000000000000000000000081526004810188905267ffffffffffffffff851660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906379ce7b34906044016101e060405180830381865afa1580156104c8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104ec9190612ab1565b5160058111156104fe576104fe61294e565b145b801561056b57508154158061056b5750815467ffffffffffffffff841690839061052c90600190612bd4565b8154811061053c5761053c612be7565b5f9182526020909120015474010000000000000000000000000000000000000000900467ffffffffffffffff16105b9050858584836105cb576040517fb49c05b7000000000000000000000000000000000000000000000000000000008152600481019390935262ffffff909116602483015267ffffffffffffffff1660448201526064015b60405180910390fd5b505060408051808201825273ffffffffffffffffffffffffffffffffffffffff87811680835267ffffffffffffffff88811660208086018281528a54600181018c555f8c8152839020975197018054915190941674010000000000000000000000000000000000000000027fffffffff00000000000000000000000000000000000000000000000000000000909116969095169590951793909317905583519081529182015262ffffff8816925088917f8153d007c0e05a220a2e407873d3acac9112b45d94b9ae1230ebdef7ad5992c091015b60405180910390a3505050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168114610738576040517f13f5e1dd00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016105c2565b505f84815260066020908152604080832067ffffffffffffffff871684529091529020805482818181146107a1576040517fa05fd874000000000000000000000000000000000000000000000000000000008152600481019290925260248201526044016105c2565b5050805f036107b157505061093b565b5f5b818110156108fd575f63ffffffff8686848181106107d3576107d3612be7565b90506020020160208101906107e89190612c14565b63ffffffff16149050801580610829575061082984838154811061080e5761080e612be7565b5f91825260209091200154600260889190911c60ff16101590565b8290610864576040517f8cfe851e0000000000000000000000000000000000000000000000000000000081526004016105c291815260200190565b5085858381811061087757610877612be7565b905060200201602081019061088c9190612c14565b84838154811061089e5761089e612be7565b5f918252602090912001805463ffffffff9290921674010000000000000000000000000000000000000000027fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff909216919091179055506001016107b3565b508467ffffffffffffffff16867f361a696075724423dce47ee459dc8880bcb7ab01f6d429ec80bd8ef14f740454868660405161069f929190612c2f565b50505050565b610953607084901c62ffffff1661185b565b61095d858561197e565b506040517f4b07954a00000000000000000000000000000000000000000000000000000000815262ffffff607085901c1660048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690634b07954a90602401608060405180830381865afa1580156109f1573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a159190612c87565b6020015190505f60a085901c158015610a385750604085901c65ffffffffffff16155b9050808015610a7357506002826005811115610a5657610a5661294e565b1480610a7357506003826005811115610a7157610a7161294e565b145b8590610aae576040517fe5ebfbdc0000000000000000000000000000000000000000000000000000000081526004016105c291815260200190565b505f87815260026020908152604091829020825160e081018452905463ffffffff80821683526401000000008204811693830193909352680100000000000000008104909216928101929092526c010000000000000000000000008104600390810b60608401527001000000000000000000000000000000008204900b608083015274010000000000000000000000000000000000000000810461ffff1660a0830152760100000000000000000000000000000000000000000000900460ff1660c0820152610b7d9086611b66565b8590610bb8576040517f4ef54f110000000000000000000000000000000000000000000000000000000081526004016105c291815260200190565b505f87815260066020908152604080832067ffffffffffffffff8a1680855290835292819020805482518a8152938401899052600388900b848401529151909391928b917fbe4ed3793c6844bb63025078464327e62f398fa764ae584a3a1a23e82bb1600b9181900360600190a46040805180820190915273ffffffffffffffffffffffffffffffffffffffff968716815263ffffffff602080830182815284546001810186555f95865291909420925192018054935190911674010000000000000000000000000000000000000000027fffffffffffffffff000000000000000000000000000000000000000000000000909316919097161717909455505050505050565b5f83815260036020908152604080832062ffffff86168452909152812080545b8015610d945767ffffffffffffffff841682610cfb600184612bd4565b81548110610d0b57610d0b612be7565b5f9182526020909120015474010000000000000000000000000000000000000000900467ffffffffffffffff1611610d845781610d49600183612bd4565b81548110610d5957610d59612be7565b5f9182526020909120015473ffffffffffffffffffffffffffffffffffffffff169250610e4a915050565b610d8d81612d31565b9050610cde565b506040517f8f4e432100000000000000000000000000000000000000000000000000000000815262ffffff851660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690638f4e432190602401602060405180830381865afa158015610e22573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e469190612d65565b9150505b9392505050565b7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663570ca7356040518163ffffffff1660e01b8152600401602060405180830381865afa158015610eba573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ede9190612d65565b339073ffffffffffffffffffffffffffffffffffffffff168114610f47576040517f0eecd76a00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016105c2565b505f82815260026020526040902054829074010000000000000000000000000000000000000000900461ffff1615610fae576040517f432343050000000000000000000000000000000000000000000000000000000081526004016105c291815260200190565b505f610fc06040830160208401612c14565b63ffffffff16610fd36020840184612c14565b63ffffffff1611158015610ffb57505f610ff36060840160408501612c14565b63ffffffff16115b801561102b575061101260a0830160808401612d80565b60030b6110256080840160608501612d80565b60030b13155b801561104957505f61104360c0840160a08501612da6565b61ffff16115b801561106657505f61106160e0840160c08501612dda565b60ff16115b80156110845750601061107f60e0840160c08501612dda565b60ff16105b905082816110c1576040517f051857200000000000000000000000000000000000000000000000000000000081526004016105c291815260200190565b505f83815260026020526040902082906110db8282612e19565b905050827ffa3a4720ec0caaab684856dea2ee89149205181e71dea0de7a80fb04c91e9bb48360405161110e9190613019565b60405180910390a2505050565b6111298362ffffff1661185b565b335f90815260046020526040812060019161114687878787611552565b81526020019081526020015f205f6101000a81548160ff0219169083151502179055508262ffffff16847f22187b69fb869a97680d4966522b0620770b7c356032676d6f87df8efbb5601e84846040516111b092919091825263ffffffff16602082015260400190565b60405180910390a350505050565b5f82815260066020908152604080832067ffffffffffffffff851684529091529020545b92915050565b5f62ffffff607084901c168061120160208501856130c9565b62ffffff1614611214575f915050611393565b61122460a0840160808501612c14565b63ffffffff165f036112445761123c86868686611c3d565b915050611393565b61125086868686611d0f565b61125d575f915050611393565b6040517f79ce7b340000000000000000000000000000000000000000000000000000000081526004810187905267ffffffffffffffff861660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906379ce7b34906044016101e060405180830381865afa1580156112f7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061131b9190612ab1565b602001511561135b575f86815260056020908152604080832067ffffffffffffffff89168452825280832093835292905220546060830135149050611393565b61138f868661136d60208701876130c9565b606087013561138260a0890160808a01612c14565b61039260e08a018a6130e4565b9150505b949350505050565b5f6060805f5f5f60606113ac611d66565b6113b4611d96565b604080515f808252602082019092527f0f000000000000000000000000000000000000000000000000000000000000009b939a50919850469750309650945092509050565b6114078262ffffff1661185b565b611411848461197e565b6020015184849091611462576040517f3cf7b368000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044016105c2565b50505f84815260056020908152604080832067ffffffffffffffff87168452825280832062ffffff861684529182905290912054859085908590156114f2576040517f050adef2000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015262ffffff1660448201526064016105c2565b50505062ffffff83165f8181526020838152604091829020859055905184815267ffffffffffffffff87169188917ff29d992ced24e1a79bcc653c3b3a60aa481b6307b93c60cff7c97bf4bbf194a1910160405180910390a45050505050565b604080517fd6e3aff1b3c6518bc7625c5f304be0a41c43ad13c80e85382c22311f7c3026e560208083019190915281830187905262ffffff861660608301526080820185905263ffffffff841660a0808401919091528351808403909101815260c090920190925280519101205f906115ca90611dc1565b95945050505050565b5f5f6115e189888888611552565b6040517f8f4e432100000000000000000000000000000000000000000000000000000000815262ffffff89166004828101919091529192505f9073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690638f4e432190602401602060405180830381865afa158015611677573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061169b9190612d65565b73ffffffffffffffffffffffffffffffffffffffff16815260208082019290925260409081015f90812084825290925290205460ff16156116e057600191505061174e565b5f5f6116ed838787611e08565b5090925090505f8160038111156117065761170661294e565b14801561174857506117198b8a8c610cbe565b73ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b93505050505b979650505050505050565b6040805180820182525f80825260208083018290528682526006815283822067ffffffffffffffff8716835290529190912054829081106117c9576040517f76236e3b0000000000000000000000000000000000000000000000000000000081526004016105c291815260200190565b505f84815260066020908152604080832067ffffffffffffffff8716845290915290208054839081106117fe576117fe612be7565b5f9182526020918290206040805180820190915291015473ffffffffffffffffffffffffffffffffffffffff8116825274010000000000000000000000000000000000000000900463ffffffff1691810191909152949350505050565b6040517f8f4e4321000000000000000000000000000000000000000000000000000000008152600481018290527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690638f4e432190602401602060405180830381865afa1580156118e4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119089190612d65565b8190339073ffffffffffffffffffffffffffffffffffffffff168114611979576040517f47b1bf99000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff1660248201526044016105c2565b505050565b604080516101a0810182525f808252602080830182905282840182905260608084018390526080840183905260a0840183905260c0840183905260e08401839052845190810185528281529081018290529283018190526101008201929092526101208101829052610140810182905261016081018290526101808101919091526040517f79ce7b340000000000000000000000000000000000000000000000000000000081526004810184905267ffffffffffffffff831660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906379ce7b34906044016101e060405180830381865afa158015611a99573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611abd9190612ab1565b90505f816060015164ffffffffff164210158015611ae55750816080015164ffffffffff1642105b9050600182516005811115611afc57611afc61294e565b148015611b065750805b848442909192611b5c576040517fb5e27706000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015260448201526064016105c2565b5050505092915050565b5f6003608883901c60ff161180611b935750608882901c60ff168360c0015160ff16901c60011660ff165f145b80611bae575060a083015161ffff90811690609084901c1610155b15611bba57505f6111e2565b825163ffffffff8381169116811080611bdc5750836020015163ffffffff1681115b80611bfa57506040840151611bf79063ffffffff1682613179565b15155b15611c08575f9150506111e2565b836060015160030b611c1984611e4f565b121580156113935750836080015160030b611c3384611e4f565b1315949350505050565b5f84815260066020908152604080832067ffffffffffffffff8716845290915281208054611c7160c0850160a08601612c14565b63ffffffff16108015611c9e5750611c8f60c0840160a08501612c14565b63ffffffff165f1b8360400135145b801561138f575080611cb660c0850160a08601612c14565b63ffffffff1681548110611ccc57611ccc612be7565b5f9182526020909120015473ffffffffffffffffffffffffffffffffffffffff1673ffffffffffff000000000000ffffffffffffffff8516149695505050505050565b5f5f611d1d86868686611e5d565b905061138f6060840135611d3760a0860160808701612c14565b63ffffffff16611d4d60c0870160a08801612c14565b63ffffffff1684611d6160c089018961318c565b611f73565b6060611d917f0000000000000000000000000000000000000000000000000000000000000000611f9e565b905090565b6060611d917f0000000000000000000000000000000000000000000000000000000000000000611f9e565b5f6111e2611dcd611fdb565b836040517f19010000000000000000000000000000000000000000000000000000000000008152600281019290925260228201526042902090565b5f80806041849003611e3c578435602086013560408701355f1a611e2e89828585612111565b955095509550505050611e46565b505f915060029050825b93509350939050565b5f602082901c60030b6111e2565b604080517fa22b413f1b5b6eba215b9063f2760639070f9f40f98df4c09612c17e67859795602082015280820186905267ffffffffffffffff8516606082015262ffffff607085901c16608082015261ffff609085901c1660a082015260ff608885901c1660c082015263ffffffff841660e080830191909152825180830390910181526101009091019091525f9080611ef685611e4f565b6040805160208181019390935291860135828201528501356060820152608001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815290829052611f529291602001613207565b60405160208183030381529060405280519060200120915050949350505050565b5f5f611f828787878787612204565b90508015801590611f9257508781145b98975050505050505050565b60605f611faa83612329565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f3073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614801561204057507f000000000000000000000000000000000000000000000000000000000000000046145b1561206a57507f000000000000000000000000000000000000000000000000000000000000000090565b611d91604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561214a57505f915060039050826121fa565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa15801561219b573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff81166121f157505f9250600191508290506121fa565b92505f91508190505b9450945094915050565b5f85851061221357505f6115ca565b60b885901b7effffffffffffffff0000000000000000000000000000000000000000000000165f908152600985905260298120905b6001881115612311575f61225d60018a612bd4565b88148015612275575061227160028a613179565b6001145b9050806122e55784820361228f57505f92506115ca915050565b5f86868461229c8161321b565b95508181106122ad576122ad612be7565b9050602002013590506002896122c39190613179565b156122d7576122d28185612369565b6122e1565b6122e18482612369565b9350505b6122f0600289613252565b975060026122ff8a6001613265565b6123099190613252565b985050612248565b80841461231e575f611f92565b509695505050505050565b5f60ff8216601f8111156111e2576040517fb3512b0c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f6040516001815360018101939093525060218201526041902090565b62ffffff81168114612396575f5ffd5b50565b73ffffffffffffffffffffffffffffffffffffffff81168114612396575f5ffd5b67ffffffffffffffff81168114612396575f5ffd5b5f5f5f5f608085870312156123e2575f5ffd5b8435935060208501356123f481612386565b9250604085013561240481612399565b91506060850135612414816123ba565b939692955090935050565b5f5f5f5f60608587031215612432575f5ffd5b843593506020850135612444816123ba565b9250604085013567ffffffffffffffff81111561245f575f5ffd5b8501601f8101871361246f575f5ffd5b803567ffffffffffffffff811115612485575f5ffd5b8760208260051b8401011115612499575f5ffd5b949793965060200194505050565b8060030b8114612396575f5ffd5b80356124c0816124a7565b919050565b5f5f5f5f5f60a086880312156124d9575f5ffd5b8535945060208601356124eb816123ba565b935060408601359250606086013591506080860135612509816124a7565b809150509295509295909350565b5f5f5f60608486031215612529575f5ffd5b83359250602084013561253b81612386565b9150604084013561254b816123ba565b809150509250925092565b5f5f828403610100811215612569575f5ffd5b8335925060e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08201121561259c575f5ffd5b506020830190509250929050565b63ffffffff81168114612396575f5ffd5b5f5f5f5f608085870312156125ce575f5ffd5b8435935060208501356125e081612386565b9250604085013591506060850135612414816125aa565b5f5f60408385031215612608575f5ffd5b82359150602083013561261a816123ba565b809150509250929050565b5f60208284031215612635575f5ffd5b5035919050565b5f60e08201905063ffffffff835116825263ffffffff602084015116602083015263ffffffff6040840151166040830152606083015160030b6060830152608083015160030b608083015260a083015161269c60a084018261ffff169052565b5060c08301516126b160c084018260ff169052565b5092915050565b5f5f5f5f608085870312156126cb575f5ffd5b8435935060208501356126dd816123ba565b925060408501359150606085013567ffffffffffffffff8111156126ff575f5ffd5b85016101008188031215612414575f5ffd5b5f81518084528060208401602086015e5f6020828601015260207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011685010191505092915050565b7fff000000000000000000000000000000000000000000000000000000000000008816815260e060208201525f61279760e0830189612711565b82810360408401526127a98189612711565b6060840188905273ffffffffffffffffffffffffffffffffffffffff8716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b8181101561280b5783518352602093840193909201916001016127ed565b50909b9a5050505050505050505050565b5f5f5f5f6080858703121561282f575f5ffd5b843593506020850135612841816123ba565b9250604085013561285181612386565b9396929550929360600135925050565b5f5f5f5f5f5f5f60c0888a031215612877575f5ffd5b873596506020880135612889816123ba565b9550604088013561289981612386565b94506060880135935060808801356128b0816125aa565b925060a088013567ffffffffffffffff8111156128cb575f5ffd5b8801601f81018a136128db575f5ffd5b803567ffffffffffffffff8111156128f1575f5ffd5b8a6020828401011115612902575f5ffd5b602082019350809250505092959891949750929550565b5f5f5f6060848603121561292b575f5ffd5b83359250602084013561293d816123ba565b929592945050506040919091013590565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6040516101a0810167ffffffffffffffff811182821017156129c4577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405290565b60068110612396575f5ffd5b80516124c0816129ca565b805180151581146124c0575f5ffd5b805164ffffffffff811681146124c0575f5ffd5b5f60608284031215612a14575f5ffd5b6040516060810167ffffffffffffffff81118282101715612a5c577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604052905080612a6b836129e1565b81526020830151612a7b816124a7565b60208201526040830151612a8e816124a7565b6040919091015292915050565b80516124c0816123ba565b80516124c081612399565b5f6101e0828403128015612ac3575f5ffd5b50612acc61297b565b612ad5836129d6565b8152612ae3602084016129e1565b6020820152612af4604084016129e1565b6040820152612b05606084016129f0565b6060820152612b16608084016129f0565b6080820152612b2760a084016129f0565b60a0820152612b3860c084016129f0565b60c0820152612b4960e084016129f0565b60e0820152612b5c846101008501612a04565b610100820152612b6f6101608401612a9b565b610120820152612b826101808401612aa6565b6101408201526101a08301516101608201526101c09092015161018083015250919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b818103818111156111e2576111e2612ba7565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f60208284031215612c24575f5ffd5b8135610e4a816125aa565b602080825281018290525f8360408301825b85811015612c6e578235612c54816125aa565b63ffffffff16825260209283019290910190600101612c41565b5095945050505050565b61ffff81168114612396575f5ffd5b5f6080828403128015612c98575f5ffd5b506040516080810167ffffffffffffffff81118282101715612ce1577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040528251612cef81612399565b81526020830151612cff816129ca565b60208201526040830151612d1281612386565b60408201526060830151612d2581612c78565b60608201529392505050565b5f81612d3f57612d3f612ba7565b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b5f60208284031215612d75575f5ffd5b8151610e4a81612399565b5f60208284031215612d90575f5ffd5b8135610e4a816124a7565b80356124c081612c78565b5f60208284031215612db6575f5ffd5b8135610e4a81612c78565b60ff81168114612396575f5ffd5b80356124c081612dc1565b5f60208284031215612dea575f5ffd5b8135610e4a81612dc1565b5f81356111e2816124a7565b5f81356111e281612c78565b5f81356111e281612dc1565b8135612e24816125aa565b81546020840135612e34816125aa565b67ffffffff000000008160201b1663ffffffff84167fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000008416171784555050505f6040830135612e82816125aa565b82547fffffffffffffffffffffffffffffffffffffffff00000000ffffffffffffffff1660409190911b6bffffffff00000000000000001617825550612f11612ecd60608401612df5565b8280548260601b6fffffffff000000000000000000000000167fffffffffffffffffffffffffffffffff00000000ffffffffffffffffffffffff8216178255505050565b612f68612f2060808401612df5565b8280548260801b73ffffffff00000000000000000000000000000000167fffffffffffffffffffffffff00000000ffffffffffffffffffffffffffffffff8216178255505050565b612fbe612f7760a08401612e01565b82547fffffffffffffffffffff0000ffffffffffffffffffffffffffffffffffffffff1660a09190911b75ffff000000000000000000000000000000000000000016178255565b613015612fcd60c08401612e0d565b82547fffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffff1660b09190911b76ff0000000000000000000000000000000000000000000016178255565b5050565b60e081018235613028816125aa565b63ffffffff168252602083013561303e816125aa565b63ffffffff1660208301526040830135613057816125aa565b63ffffffff16604083015261306e606084016124b5565b61307d606084018260030b9052565b5061308a608084016124b5565b613099608084018260030b9052565b506130a660a08401612d9b565b61ffff1660a08301526130bb60c08401612dcf565b60ff811660c08401526126b1565b5f602082840312156130d9575f5ffd5b8135610e4a81612386565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613117575f5ffd5b83018035915067ffffffffffffffff821115613131575f5ffd5b602001915036819003821315613145575f5ffd5b9250929050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f826131875761318761314c565b500690565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126131bf575f5ffd5b83018035915067ffffffffffffffff8211156131d9575f5ffd5b6020019150600581901b3603821315613145575f5ffd5b5f81518060208401855e5f93019283525090919050565b5f61139361321583866131f0565b846131f0565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820361324b5761324b612ba7565b5060010190565b5f826132605761326061314c565b500490565b808201808211156111e2576111e2612ba756';
