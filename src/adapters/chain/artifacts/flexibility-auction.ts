// Generated from contracts/ by contracts/export-artifacts.mjs; not edited by hand.

export const flexibilityAuctionAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "registry",
        "type": "address",
        "internalType": "contract IParticipantRegistry"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "commitBook",
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
        "name": "bookRoot",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "orderCount",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "rulesHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "postResult",
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
        "name": "resultHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "roundCommitment",
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
        "type": "tuple",
        "internalType": "struct RoundCommitment",
        "components": [
          {
            "name": "bookRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "rulesHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "resultHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "orderCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "committedAtBlock",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "postedAtBlock",
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
    "name": "BookCommitted",
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
        "name": "bookRoot",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "orderCount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "rulesHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ResultPosted",
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
        "name": "resultHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "FlexibilityAuction_BookAlreadyCommitted",
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
        "name": "bookRoot",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityAuction_BookCommittedInThisBlock",
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
        "name": "blockNumber",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FlexibilityAuction_BookNotCommitted",
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
    "name": "FlexibilityAuction_DigestMissing",
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
    "name": "FlexibilityAuction_NotOperator",
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
    "name": "FlexibilityAuction_ResultAlreadyPosted",
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
        "name": "resultHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const;

export const flexibilityAuctionBytecode =
  '0x60a060405234801561000f575f5ffd5b506040516107c23803806107c283398101604081905261002e916100b7565b806001600160a01b031663570ca7356040518163ffffffff1660e01b8152600401602060405180830381865afa15801561006a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061008e91906100b7565b6001600160a01b0316608052506100d9565b6001600160a01b03811681146100b4575f5ffd5b50565b5f602082840312156100c7575f5ffd5b81516100d2816100a0565b9392505050565b6080516106d16100f15f395f61059001526106d15ff3fe608060405234801561000f575f5ffd5b506004361061003f575f3560e01c806330fb974d14610043578063653c2f56146100585780636acec5831461006b575b5f5ffd5b610056610051366004610620565b610199565b005b610056610066366004610674565b610338565b61012b6100793660046106a7565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810191909152505f9182526020828152604080842067ffffffffffffffff9384168552825292839020835160c0810185528154815260018201549281019290925260028101549382019390935260039092015463ffffffff811660608401526401000000008104821660808401526c0100000000000000000000000090041660a082015290565b60405161019091905f60c08201905082518252602083015160208301526040830151604083015263ffffffff606084015116606083015267ffffffffffffffff608084015116608083015267ffffffffffffffff60a08401511660a083015292915050565b60405180910390f35b6101a1610578565b82158015906101af57508015155b85859091610201576040517f459ba727000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044015b60405180910390fd5b50505f8581526020818152604080832067ffffffffffffffff80891685529252909120600381015481549192889288929091640100000000909104161561028e576040517ff96d5957000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015260448201526064016101f8565b5050508381556001810182905560038101805467ffffffffffffffff438116640100000000027fffffffffffffffffffffffffffffffffffffffff00000000000000000000000090921663ffffffff87169081179290921790925560408051878152602081019290925281018490529086169087907f4ee7867fd6cc77c21065d5a31381adc7aa6f279191fbd96ff2b30837528748109060600160405180910390a3505050505050565b610340610578565b82828261038c576040517f459ba727000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044016101f8565b50505f8381526020818152604080832067ffffffffffffffff80871685529252909120600381015490916401000000009091041684848261040c576040517f789ebbe0000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff1660248201526044016101f8565b508590508482438110610465576040517f12359f58000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015260448201526064016101f8565b5050506003820154600283015486918691906c01000000000000000000000000900467ffffffffffffffff16156104e2576040517f240d689d000000000000000000000000000000000000000000000000000000008152600481019390935267ffffffffffffffff909116602483015260448201526064016101f8565b5050506002820183905560038201805467ffffffffffffffff4381166c01000000000000000000000000027fffffffffffffffffffffffff0000000000000000ffffffffffffffffffffffff909216919091179091556040518481529085169086907f83be11756867de8d2e82f278d1e0a3ee24095aa8dc7f3ee25099f7e040958a7b9060200160405180910390a35050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168114610601576040517f75e9c8e400000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201526024016101f8565b50565b803567ffffffffffffffff8116811461061b575f5ffd5b919050565b5f5f5f5f5f60a08688031215610634575f5ffd5b8535945061064460208701610604565b935060408601359250606086013563ffffffff81168114610663575f5ffd5b949793965091946080013592915050565b5f5f5f60608486031215610686575f5ffd5b8335925061069660208501610604565b929592945050506040919091013590565b5f5f604083850312156106b8575f5ffd5b823591506106c860208401610604565b9050925092905056';
