// Generated from contracts/ by contracts/export-artifacts.mjs; not edited by hand.

export const postedSettlementAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "registry",
        "type": "address",
        "internalType": "contract IParticipantRegistry"
      },
      {
        "name": "escrow",
        "type": "address",
        "internalType": "contract IFlexibilityEscrow"
      },
      {
        "name": "verifier",
        "type": "address",
        "internalType": "contract PublicationVerifier"
      },
      {
        "name": "places",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "challengeWindow_",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "postingBond_",
        "type": "uint56",
        "internalType": "uint56"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "bookOf",
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
        "internalType": "struct PostingBook",
        "components": [
          {
            "name": "bonder",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "releasableAt",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "last",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "former",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "undrawn",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "isRefuted",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "challengeChunk",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "posting",
        "type": "tuple",
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "totalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "ledgerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "proof",
        "type": "bytes",
        "internalType": "bytes"
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
    "name": "challengeData",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "posting",
        "type": "tuple",
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "totalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "ledgerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "ledger",
        "type": "tuple",
        "internalType": "struct PostedLedger",
        "components": [
          {
            "name": "formerTotalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "netsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "debitsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "dataHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recordCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "participants",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "dataBytes",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "blobs",
            "type": "uint8",
            "internalType": "uint8"
          }
        ]
      },
      {
        "name": "data",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "openings",
        "type": "bytes",
        "internalType": "bytes"
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
    "name": "challengeDebit",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "posting",
        "type": "tuple",
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "totalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "ledgerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "ledger",
        "type": "tuple",
        "internalType": "struct PostedLedger",
        "components": [
          {
            "name": "formerTotalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "netsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "debitsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "dataHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recordCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "participants",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "dataBytes",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "blobs",
            "type": "uint8",
            "internalType": "uint8"
          }
        ]
      },
      {
        "name": "net",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "debit",
        "type": "bytes",
        "internalType": "bytes"
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
    "name": "challengeFlow",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "posting",
        "type": "tuple",
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "totalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "ledgerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "proof",
        "type": "bytes",
        "internalType": "bytes"
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
    "name": "challengeMissing",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "posting",
        "type": "tuple",
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "totalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "ledgerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "ledger",
        "type": "tuple",
        "internalType": "struct PostedLedger",
        "components": [
          {
            "name": "formerTotalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "netsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "debitsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "dataHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recordCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "participants",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "dataBytes",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "blobs",
            "type": "uint8",
            "internalType": "uint8"
          }
        ]
      },
      {
        "name": "proof",
        "type": "bytes",
        "internalType": "bytes"
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
    "name": "challengeTotal",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "posting",
        "type": "tuple",
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "totalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "ledgerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "ledger",
        "type": "tuple",
        "internalType": "struct PostedLedger",
        "components": [
          {
            "name": "formerTotalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "netsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "debitsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "dataHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recordCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "participants",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "dataBytes",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "blobs",
            "type": "uint8",
            "internalType": "uint8"
          }
        ]
      },
      {
        "name": "net",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "total",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "formerTotal",
        "type": "bytes",
        "internalType": "bytes"
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
    "name": "challengeWindow",
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
    "name": "claim",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "posting",
        "type": "tuple",
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "totalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "ledgerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "total",
        "type": "bytes",
        "internalType": "bytes"
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
    "name": "drawAll",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "posting",
        "type": "tuple",
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "totalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "ledgerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "totals",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "drawnOf",
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
    "name": "holdExecuted",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "post",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "claimed",
        "type": "tuple",
        "internalType": "struct PostingClaim",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "totalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "netsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recordCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "participants",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "dataBytes",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      },
      {
        "name": "former",
        "type": "tuple",
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "totalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "ledgerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "debits",
        "type": "uint256[]",
        "internalType": "uint256[]"
      },
      {
        "name": "data",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "postedSettlementOf",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "posting",
        "type": "tuple",
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "totalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "ledgerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "proof",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "isSettled",
        "type": "bool",
        "internalType": "bool"
      },
      {
        "name": "settlement",
        "type": "tuple",
        "internalType": "struct Settlement",
        "components": [
          {
            "name": "mtu",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "kind",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "order",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "payer",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "payee",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "energyWh",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "priceTicks",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "amount",
            "type": "uint256",
            "internalType": "uint256"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "postingBond",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint56",
        "internalType": "uint56"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "postingOf",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct PostingState",
        "components": [
          {
            "name": "challengeableUntil",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "lap",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "commitment",
            "type": "bytes25",
            "internalType": "bytes25"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "releaseStake",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "requestStakeRelease",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "restore",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "posting",
        "type": "tuple",
        "internalType": "struct Posting",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "totalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "ledgerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "ledger",
        "type": "tuple",
        "internalType": "struct PostedLedger",
        "components": [
          {
            "name": "formerTotalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "netsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "debitsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "dataHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recordCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "participants",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "dataBytes",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "blobs",
            "type": "uint8",
            "internalType": "uint8"
          }
        ]
      },
      {
        "name": "debits",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "stake",
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
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "Claimed",
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
    "name": "PeriodPosted",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "claimed",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct PostingClaim",
        "components": [
          {
            "name": "batchRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "totalsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "netsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recordCount",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "participants",
            "type": "uint24",
            "internalType": "uint24"
          },
          {
            "name": "dataBytes",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      },
      {
        "name": "debits",
        "type": "uint256[]",
        "indexed": false,
        "internalType": "uint256[]"
      },
      {
        "name": "dataHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "blobs",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PostingRefuted",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "challenger",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "fault",
        "type": "bytes4",
        "indexed": false,
        "internalType": "bytes4"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PostingRestored",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "StakeReleaseRequested",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "releasableAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "StakeReleased",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "bonder",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Staked",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "bonder",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "TotalsDrawn",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "period",
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
    "type": "error",
    "name": "PostedSettlement_AlreadyStaked",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "bonder",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PostedSettlement_DebitNotAscending",
    "inputs": [
      {
        "name": "index",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PostedSettlement_MissingParticipant",
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
    "name": "PostedSettlement_NoFault",
    "inputs": []
  },
  {
    "type": "error",
    "name": "PostedSettlement_NoStake",
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
    "name": "PostedSettlement_NotAfter",
    "inputs": [
      {
        "name": "period",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "lastPosted",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PostedSettlement_NotCovered",
    "inputs": [
      {
        "name": "undrawn",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PostedSettlement_NotOfPosting",
    "inputs": []
  },
  {
    "type": "error",
    "name": "PostedSettlement_NotOperator",
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
    "name": "PostedSettlement_NotParticipantsAccount",
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
    "name": "PostedSettlement_NotPosted",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PostedSettlement_NotRestored",
    "inputs": [
      {
        "name": "period",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PostedSettlement_NotSettlement",
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
    "name": "PostedSettlement_NothingToClaim",
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
    "name": "PostedSettlement_PlaceTaken",
    "inputs": [
      {
        "name": "market",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "period",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PostedSettlement_StakeNotYet",
    "inputs": [
      {
        "name": "releasableAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PostedSettlement_StillChallengeable",
    "inputs": [
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PostedSettlement_WindowClosed",
    "inputs": [
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PostedSettlement_WrongBytes",
    "inputs": []
  },
  {
    "type": "error",
    "name": "PostedSettlement_WrongData",
    "inputs": [
      {
        "name": "bytes_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "blobs",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PostedSettlement_WrongDebit",
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
    "name": "PostedSettlement_WrongEscrow",
    "inputs": [
      {
        "name": "escrow",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "itsPostings",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "PostedSettlement_WrongRoot",
    "inputs": []
  },
  {
    "type": "error",
    "name": "PostedSettlement_WrongTotal",
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
    "name": "SafeCastOverflowedIntDowncast",
    "inputs": [
      {
        "name": "bits",
        "type": "uint8",
        "internalType": "uint8"
      },
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
    "name": "SafeCastOverflowedUintToInt",
    "inputs": [
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const;

export const postedSettlementBytecode =
  '0x610160604052348015610010575f5ffd5b506040516157ae3803806157ae83398101604081905261002f916101c9565b838686858585846001600160a01b031660c0816001600160a01b031681525050836001600160a01b031660e0816001600160a01b031681525050846001600160a01b031663570ca7356040518163ffffffff1660e01b8152600401602060405180830381865afa1580156100a5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906100c99190610255565b6001600160a01b03908116610100526101209390935263ffffffff90911660805266ffffffffffffff1660a05292831661014052505060408051637e0dcbc760e01b815290515f92881691637e0dcbc79160048083019260209291908290030181865afa15801561013c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101609190610255565b905085816001600160a01b03811630146101a457604051631864a1e160e21b81526001600160a01b0392831660048201529116602482015260440160405180910390fd5b505050505050505050610277565b6001600160a01b03811681146101c6575f5ffd5b50565b5f5f5f5f5f5f60c087890312156101de575f5ffd5b86516101e9816101b2565b60208801519096506101fa816101b2565b604088015190955061020b816101b2565b60608801516080890151919550935063ffffffff8116811461022b575f5ffd5b60a088015190925066ffffffffffffff81168114610247575f5ffd5b809150509295509295509295565b5f60208284031215610265575f5ffd5b8151610270816101b2565b9392505050565b60805160a05160c05160e05161010051610120516101405161545361035b5f395f6107b701525f81816115b601528181611768015281816117ad0152818161270f0152818161275301528181612a330152818161308c015281816130bd015261312201525f61090901525f818161073601528181610bee01528181610db70152818161112201528181611296015281816116460152818161196c01526121d801525f81816119d50152611d9e01525f818161027901528181610d9001528181611945015261219401525f81816102f101528181610a200152611b7601526154535ff3fe608060405234801561000f575f5ffd5b5060043610610162575f3560e01c806372d2537e116100c7578063b865461f1161007d578063c75fefc311610063578063c75fefc3146103ab578063cc43674f14610508578063ddb305ea14610529575f5ffd5b8063b865461f14610385578063c36eeab714610398575f5ffd5b8063861a1412116100ad578063861a1412146102ec5780638cd81ec414610328578063b7a7f42e14610372575f5ffd5b806372d2537e146102c657806378ceacf2146102d9575f5ffd5b8063236124ec1161011c578063491185221161010257806349118522146101ed5780636d9a810e1461027457806370250a0a146102b3575f5ffd5b8063236124ec146101c757806339f3d2ec146101da575f5ffd5b806317eef2b01161014c57806317eef2b01461018e5780631c7475e3146101a15780631eb07614146101b4575f5ffd5b8062a7e415146101665780630ec317ed1461017b575b5f5ffd5b6101796101743660046147c5565b61053c565b005b610179610189366004614853565b61079b565b61017961019c3660046147c5565b6108ac565b6101796101af366004614955565b6108f1565b6101796101c2366004614a2c565b610c62565b6101796101d5366004614a43565b610e29565b6101796101e8366004614ac1565b611182565b6102006101fb366004614ac1565b6112cb565b60405161026b9291905f61012082019050831515825282516020830152602083015160408301526040830151606083015260608301516080830152608083015160a083015260a083015160c083015260c083015160e083015260e08301516101008301529392505050565b60405180910390f35b61029b7f000000000000000000000000000000000000000000000000000000000000000081565b60405166ffffffffffffff909116815260200161026b565b6101796102c1366004614853565b611375565b6101796102d4366004614b2c565b6113cb565b6101796102e7366004614c1b565b6114d8565b6103137f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff909116815260200161026b565b61033b610336366004614cad565b61158a565b60408051825163ffffffff16815260208084015162ffffff16908201529181015166ffffffffffffff19169082015260600161026b565b610179610380366004614cad565b611644565b610179610393366004614ce9565b611837565b6101796103a63660046147c5565b6119b0565b61049a6103b9366004614a2c565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810191909152505f90815260016020908152604091829020825160c081018452905462ffffff811682526301000000810463ffffffff9081169383019390935267010000000000000081048316938201939093526b010000000000000000000000830490911660608201526f01000000000000000000000000000000820467ffffffffffffffff1660808201527701000000000000000000000000000000000000000000000090910460ff16151560a082015290565b60405161026b91905f60c08201905062ffffff835116825263ffffffff602084015116602083015263ffffffff604084015116604083015263ffffffff606084015116606083015267ffffffffffffffff608084015116608083015260a0830151151560a083015292915050565b61051b610516366004614d0a565b611abd565b60405190815260200161026b565b610179610537366004614a2c565b611b09565b5f868152600160205260409020610563878761055d36899003890189614d57565b84611c1f565b5f61056e8585611c74565b905085602001358160600151146105b1576040517ff6cb9d2100000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b80516105bc81611d6d565b5f898152600260205260408120816105d5600485614e2f565b81526020019081526020015f205490505f6105f98383611e9490919063ffffffff16565b67ffffffffffffffff16905080846040015111839061064f576040517e481e4a00000000000000000000000000000000000000000000000000000000815260040161064691815260200190565b60405180910390fd5b505f8185604001516106619190614e42565b905061067c84866040015185611eb39092919063ffffffff16565b5f8d815260026020526040812090610695600488614e2f565b815260208101919091526040015f20556106af8682611ee2565b838c7f41628d0ba42442e4aa4fc514eeb97bb7154969e70e6678229c836f3b9732ba90836040516106e291815260200190565b60405180910390a36040517f6934d45f00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8881166004830152602482018390527f00000000000000000000000000000000000000000000000000000000000000001690636934d45f906044015f604051808303815f87803b158015610777575f5ffd5b505af1158015610789573d5f5f3e3d5ffd5b50505050505050505050505050505050565b5f6107a78a8a8a611fb2565b90506107b38888611fd9565b5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663c49a60278b8b8b8b8b8b6040518763ffffffff1660e01b815260040161081896959493929190614f3f565b6040805180830381865afa158015610832573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108569190614f91565b9150915081610891576040517ff6cb9d2100000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b61089e8c8c858785612040565b505050505050505050505050565b5f6108b8878787611fb2565b90505f365f6108c8888888612236565b9250925092506108e58a8a86886108e08888886122c0565b612040565b50505050505050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016811461097a576040517f15d5555200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9091166004820152602401610646565b505f888152600160205260408120906109958a8a898561243d565b90505f6109a68983898989896125c7565b90505f60405180606001604052808b5f013581526020018b602001358152602001836040516020016109d89190614ff1565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08184030181529190528051602090910120905290505f610a4b610a4663ffffffff7f0000000000000000000000000000000000000000000000000000000000000000164261505e565b6126af565b9050610a598d8d84846126fc565b8454670100000000000000900463ffffffff16610a84610a4667ffffffffffffffff8f16600161505e565b86547fffffffffffffffffffffffffffffffffff0000000000000000ffffffffffffff1667010000000000000063ffffffff928316027fffffffffffffffffffffffffffffffffff00000000ffffffffffffffffffffff16176b0100000000000000000000009290911691909102178555610b30610b028a8a61285c565b8654610b2b91906f01000000000000000000000000000000900467ffffffffffffffff1661505e565b6128a6565b855f01600f6101000a81548167ffffffffffffffff021916908367ffffffffffffffff1602179055508b67ffffffffffffffff168d7e2f16d1503307de7514e5fe2c7813098f00aeacf06bcea36a8855eade533a9f8d8c8c88606001518960e00151604051610ba39594939291906150ba565b60405180910390a38715610c53576040517f0aed251d00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690630aed251d90610c25908c908c90600401615146565b5f604051808303815f87803b158015610c3c575f5ffd5b505af1158015610c4e573d5f5f3e3d5ffd5b505050505b50505050505050505050505050565b5f818152600160205260409020805482906301000000900463ffffffff16610cb9576040517f0684c58800000000000000000000000000000000000000000000000000000000815260040161064691815260200190565b5080546301000000900463ffffffff1642811115610d0c576040517fec8a3dce00000000000000000000000000000000000000000000000000000000815263ffffffff9091166004820152602401610646565b50610d16816128f5565b805466ffffffffffffff198116825560405162ffffff90911690819084907f098de03328d83cd71d0411c78676e2eed79b0f98db0bf9dff69f0b8d6a8237f2905f90a36040517f7fe8c80a0000000000000000000000000000000000000000000000000000000081526004810182905266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690637fe8c80a906044015b5f604051808303815f87803b158015610e0e575f5ffd5b505af1158015610e20573d5f5f3e3d5ffd5b50505050505050565b5f868152600160205260408120805490919077010000000000000000000000000000000000000000000000900460ff168015610e8a5750610e7567ffffffffffffffff8816600161505e565b8254670100000000000000900463ffffffff16145b8015610f205750610efc8888610ea5368a90038a018a614d57565b60408051602080820186905267ffffffffffffffff8516828401528351606083015283015160808201529082015160a08201525f9060c0016040516020818303038152906040528051906020012090509392505050565b66ffffffffffffff1916610f10898961158a565b6040015166ffffffffffffff1916145b9050878782610f6e576040517f2076e382000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff166024820152604401610646565b5050610f7a8686611fd9565b8460400135610fba8585808060200260200160405190810160405280939291908181526020018383602002808284375f9201919091525061297192505050565b14610ff1576040517ff6cb9d2100000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b815466ffffffffffffff1967010000000000000063ffffffff6b01000000000000000000000084041602167fffffffffffffffff00ffffffffffffffff000000000000000000000000000000909116178255611050610b2b858561285c565b82548390600f9061107f9084906f01000000000000000000000000000000900467ffffffffffffffff16615159565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff1602179055506110af8888612a1e565b60405167ffffffffffffffff88169089907f2ea110d9e229bb8b077cff0d8ecf8ad84a49420a99e8f53cd220b0cc1b644bea905f90a36040517f9af91c6e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690639af91c6e906111599087908790600401615146565b5f604051808303815f87803b158015611170575f5ffd5b505af115801561089e573d5f5f3e3d5ffd5b5f8581526001602052604090206111a3868661055d36889003880188614d57565b83602001356111ba6111b58585612aa8565b612971565b146111f1576040517ff6cb9d2100000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f5f611206886112018787612aa8565b612b51565b915091506112148382611ee2565b8667ffffffffffffffff16887ff4cd7d731f5d045cd9a2ee0fd8ed0777fc1fadb113e2a5ab6d7a72e7e43b826d8360405161125191815260200190565b60405180910390a36040517fd598f44100000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063d598f44190611159908590600401615179565b5f61130c6040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b611332878761132036899003890189614d57565b5f8b8152600160205260409020611c1f565b604080515f60208083019190915287358284015282518083038401815260609092019092528051910120611367908585612ca8565b915091509550959350505050565b5f6113818a8a8a611fb2565b905061138d8888611fd9565b5f61139d88602001358888612e2c565b90506113be8b8b84866108e0866113b98f604001358d8d612e2c565b612eeb565b5050505050505050505050565b5f6113d78c8c8c611fb2565b90506113e38a8a611fd9565b7ff5c3bd4f000000000000000000000000000000000000000000000000000000005f6114118b358787612e2c565b905061142360c08c0160a08d016151c7565b62ffffff16815f0151108061143a57506020810151155b156114bb575f61144f8d602001358a8a612e2c565b90505f6114618d602001358d8d612e2c565b805183519192501461149f576040517ff6cb9d2100000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6114b681836114b186865f0151612fa7565b612ffd565b935050505b6114c88e8e858786612040565b5050505050505050505050505050565b5f6114e4888888611fb2565b90506114f08686611fd9565b5f6114fc878686612236565b509091505f905061151360c0880160a089016151c7565b825162ffffff9182169160d09190911c16101580611550575061153c60c0880160a089016151c7565b825162ffffff9182169160b89190911c1610155b90506108e58a8a858785611564575f612040565b7ff5c3bd4f00000000000000000000000000000000000000000000000000000000612040565b604080516060810182525f808252602080830182905282840182905285825281905291822090916115e57f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff86166151e0565b815260208082019290925260409081015f208151606081018352905463ffffffff81168252640100000000810462ffffff169382019390935267010000000000000090920460381b66ffffffffffffff19169082015290505b92915050565b7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663511606306040518163ffffffff1660e01b8152600401602060405180830381865afa1580156116ad573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116d191906151f3565b339073ffffffffffffffffffffffffffffffffffffffff16811461173a576040517f77afcc6500000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9091166004820152602401610646565b505f828152600160205260409020611755908390839061305f565b5f828152602081905260408120816117977f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff86166151e0565b81526020019081526020015f20905060016117e67f00000000000000000000000000000000000000000000000000000000000000008467ffffffffffffffff166117e19190614e2f565b6131ea565b825466ffffffffffffff191664010000000062ffffff92909216919091027fffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000161763ffffffff919091161790555050565b5f8281526001602052604090205462ffffff1682818015611892576040517ff9b126f8000000000000000000000000000000000000000000000000000000008152600481019290925262ffffff166024820152604401610646565b50506118a28262ffffff16611d6d565b5f8381526001602052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000001662ffffff86169081179091559051909185917fad8699b31aa71e27625c441f641b4732d76e1b7475068543aaaee79bd2c3d1f69190a36040517ff2afdc7d00000000000000000000000000000000000000000000000000000000815262ffffff8316600482015266ffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063f2afdc7d90604401610df7565b5f6119bc878787611fb2565b90505f6119ca868686612236565b505080519091505f807f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663650036d060d085901c62ffffff1660b886901c62ffffff166040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b168152600481019290925260248201526044016040805180830381865afa158015611a79573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a9d919061520e565b915091506113be8b8b8789611ab4885f8989613232565b6108e090615230565b5f828152600260205260408120611af890839083611adc600484614e2f565b81526020019081526020015f2054611e9490919063ffffffff16565b67ffffffffffffffff169392505050565b5f8181526001602052604090208054829062ffffff16611b58576040517f0684c58800000000000000000000000000000000000000000000000000000000815260040161064691815260200190565b508054611b699062ffffff16611d6d565b611ba7611b9c63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000164261505e565b610a4690600161505e565b81547fffffffffffffffffffffffffffffffffffffffffffffffffff00000000ffffff16630100000063ffffffff928316810291909117808455604051919004909116815282907f3857c88b71c4ccacb3adb78f54727abf77e84554eb1217c70ec57dba8b86247c9060200160405180910390a25050565b5f611c2c8585858561349e565b90508042118190611c6c576040517fa2e2c46500000000000000000000000000000000000000000000000000000000815260040161064691815260200190565b505050505050565b611c9b60405180608001604052805f81526020015f81526020015f81526020015f81525090565b6028821080611cbf57506020611cb2602884614e42565b611cbc91906151e0565b15155b61163e57600883013560408201819052833560c081901c63ffffffff166020840181905260e082901c80855291929160288701917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd8870160051c915f91611d28918686866135ee565b90508015611d6257602080870151604080518084019290925281810184905280518083038201815260609092019052805191012060608701525b505050505092915050565b6040517f8f4e4321000000000000000000000000000000000000000000000000000000008152600481018290525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690638f4e432190602401602060405180830381865afa158015611df8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e1c91906151f3565b9050813373ffffffffffffffffffffffffffffffffffffffff83168114611e8e576040517f4762823f000000000000000000000000000000000000000000000000000000008152600481019290925273ffffffffffffffffffffffffffffffffffffffff166024820152604401610646565b50505050565b5f611e9e8261369e565b83901c677fffffffffffffff16905092915050565b5f611ebd8361369e565b82901b611ec98461369e565b677fffffffffffffff901b1985161790505b9392505050565b81546f01000000000000000000000000000000900467ffffffffffffffff168181811115611f4e576040517f2cd2521700000000000000000000000000000000000000000000000000000000815267ffffffffffffffff90921660048301526024820152604401610646565b5050611f59816128a6565b82548390600f90611f889084906f01000000000000000000000000000000900467ffffffffffffffff16615159565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff1602179055505050565b5f838152600160205260409020611edb8484611fd336869003860186614d57565b846136b5565b816040013581604051602001611fef919061529c565b604051602081830303815290604052805190602001201461203c576040517ff6cb9d2100000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5050565b7fffffffff0000000000000000000000000000000000000000000000000000000081165f0361209b576040517fe7dc21b400000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b82547fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff16770100000000000000000000000000000000000000000000001783556040517fffffffff000000000000000000000000000000000000000000000000000000008216815273ffffffffffffffffffffffffffffffffffffffff83169067ffffffffffffffff86169087907f9997f0d86c8b85511d2d8b591680c8f191a83639c179f3d474a7dd833a8c12e69060200160405180910390a482546040517fdc917d2300000000000000000000000000000000000000000000000000000000815262ffffff909116600482015266ffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016602482015273ffffffffffffffffffffffffffffffffffffffff83811660448301527f0000000000000000000000000000000000000000000000000000000000000000169063dc917d23906064015f604051808303815f87803b158015612219575f5ffd5b505af115801561222b573d5f5f3e3d5ffd5b505050505050505050565b6122656040518060a001604052805f81526020015f81526020015f81526020015f81526020015f151581525090565b365f5f6122728686613703565b92965090945092509050863581146122b6576040517ff6cb9d2100000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5093509350939050565b82515f9081806122df86866122d48a61386c565b868b60600151613886565b91509150801561231557507fc659552f000000000000000000000000000000000000000000000000000000009250611edb915050565b5f61231f88613968565b905087602001515f1461233657863560c01c830192505b8760800151156123865767ffffffffffffffff8416831480612378577fbfac73720000000000000000000000000000000000000000000000000000000061237a565b5f5b95505050505050611edb565b8087013560c01c83146123c057507fc5e3b1e3000000000000000000000000000000000000000000000000000000009350611edb92505050565b5f6123e06123d98989608889901c60ff16860389613988565b86906139b8565b90505f6123fc6123f58a8a600887018a613988565b87906139b8565b90508181118061242c577fc659552f0000000000000000000000000000000000000000000000000000000061242e565b5f5b9b9a5050505050505050505050565b80545f9062ffffff1615801590612460575081546301000000900463ffffffff16155b859061249b576040517f0684c58800000000000000000000000000000000000000000000000000000000815260040161064691815260200190565b506124a5826128f5565b6124b085858461305f565b8154670100000000000000900463ffffffff165f036125185750604080515f6020808301919091527fc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a47082840152825180830384018152606090920190925280519101206125bf565b81545f9061253990600190670100000000000000900463ffffffff166152ab565b63ffffffff169050848167ffffffffffffffff8216811061259a576040517fc69f636900000000000000000000000000000000000000000000000000000000815267ffffffffffffffff928316600482015291166024820152604401610646565b506125b7905086826125b136889003880188614d57565b86611c1f565b505060208201355b949350505050565b60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905290806126138986866139cc565b915091506040518061010001604052808981526020018a60400135815260200161263d8989613bdd565b81526020810184905260400161265960808c0160608d016152c7565b63ffffffff16815260200161267460a08c0160808d016151c7565b62ffffff16815260200161268e60c08c0160a08d016152c7565b63ffffffff1681526020018260ff16815250925050505b9695505050505050565b5f63ffffffff8211156126f8576040517f6dfcc6500000000000000000000000000000000000000000000000000000000081526020600482015260248101839052604401610646565b5090565b5f8481526020819052604081208161273e7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff88166151e0565b81526020019081526020015f2090505f6127877f00000000000000000000000000000000000000000000000000000000000000008667ffffffffffffffff166117e19190614e2f565b6040805160208082019990995267ffffffffffffffff9790971687820152855160608801528588015160808801529485015160a0808801919091528551808803909101815260c09096019094525083519390940192909220835463ffffffff9384167fffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000062ffffff909416640100000000027fffffffffffffffffffffffffffffffffffffffffffffffffff000000ffffffff60389490941c670100000000000000029390931694909116939093171716179055565b5f805b8281101561289f5767ffffffffffffffff848483818110612882576128826152e0565b905060200201351682612895919061505e565b915060010161285f565b5092915050565b5f67ffffffffffffffff8211156126f857604080517f6dfcc650000000000000000000000000000000000000000000000000000000008152600481019190915260248101839052604401610646565b805477010000000000000000000000000000000000000000000000900460ff161561296e57805461293990600190670100000000000000900463ffffffff16614e42565b6040517f9545cd4e00000000000000000000000000000000000000000000000000000000815260040161064691815260200190565b50565b5f81815b81518110156129e2576129bd81838381518110612994576129946152e0565b60200260200101515f67ffffffffffffffff831660b81b5f528160095260295f20905092915050565b8282815181106129cf576129cf6152e0565b6020908102919091010152600101612975565b5080516125bf816129f284613c9b565b604080516020808201949094528082019290925280518083038201815260609092019052805191012090565b5f828152602081905260408120600291612a627f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff86166151e0565b815260208101919091526040015f2080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000001663ffffffff929092169190911790555050565b60605f612ab6600884614e2f565b90508067ffffffffffffffff811115612ad157612ad1614d2a565b604051908082528060200260200182016040528015612afa578160200160208202803683370190505b5091505f5b81811015612b4957612b248585612b1784600861530d565b919091013560c01c919050565b838281518110612b3657612b366152e0565b6020908102919091010152600101612aff565b505092915050565b60605f60048351612b629190614e2f565b612b6d90600161505e565b67ffffffffffffffff811115612b8557612b85614d2a565b604051908082528060200260200182016040528015612bc957816020015b604080518082019091525f8082526020820152815260200190600190039081612ba35790505b5091505f805b8451811015612c9c575f612be4600483614e2f565b5f8881526002602090815260408083208484529091528120549192508080612c0d848b88613d72565b925092509250805f03612c24575050505050612c8a565b5f8b8152600260209081526040808320888452825291829020859055815180830190925286825281018390528988612c5b81615324565b995081518110612c6d57612c6d6152e0565b6020908102919091010152612c82818961505e565b975050505050505b612c9560048261505e565b9050612bcf565b50808352509250929050565b5f612ce96040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b6002831015612cfa575f9150612e24565b5f84845f818110612d0d57612d0d6152e0565b919091013560f81c91505f905085856001818110612d2d57612d2d6152e0565b612d3f92013560f81c9050602061530d565b612d4a90600261505e565b905080851015612d5e575f93505050612e24565b5f368180612d76612d718a87818e61533c565b613703565b92965090945092509050801580612d91575083606001518610155b15612da4575f9750505050505050612e24565b8a612dc1828c8c6002908a92612dbc9392919061533c565b613e77565b14612dd4575f9750505050505050612e24565b83515f9060881c60ff16612de8908861530d565b612df18661386c565b612dfb919061505e565b8551909150600190612e1890612e1387878684613988565b613f1b565b98509850505050505050505b935093915050565b612e5360405180608001604052805f81526020015f81526020015f81526020015f81525090565b604080515f6020808301919091527fc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a47082840152825180830384018152606090920190925280519101208414611edb57612eac8383611c74565b905083816060015114611edb576040517ff6cb9d2100000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f5f612efb846040015160070b90565b612f0490615363565b90505f612f15856040015160401c90565b90505f5f8313612f4057602085015115801590612f3957508551604086810151901c145b9050612f71565b85515f9060401b84179050856020015183101580612f6d5750855183148015612f6d575080866040015114155b9150505b80612f7c575f6126a5565b7f68250bd5000000000000000000000000000000000000000000000000000000009695505050505050565b5f82602001518210612fba57505f61163e565b82518214612ff4576040517ff6cb9d2100000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b50506040015190565b5f5f61300d856040015160070b90565b90505f5f821361301d575f61301f565b815b9050808486604001510314613054577f9308ef1f000000000000000000000000000000000000000000000000000000006126a5565b5f9695505050505050565b5f61306a848461158a565b90505f600263ffffffff16825f015163ffffffff1611801561311a57506130bb7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff86166151e0565b7f0000000000000000000000000000000000000000000000000000000000000000836020015162ffffff166130f0919061530d565b6130fa919061505e565b61310590600161505e565b8354670100000000000000900463ffffffff16145b90505f6131517f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff8716614e2f565b83519091505f9063ffffffff16158061319c575081846020015162ffffff16146131905781846020015162ffffff1610801561318b575082155b61319c565b835163ffffffff166002145b905086868261222b576040517f5a5b7a51000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff166024820152604401610646565b5f62ffffff8211156126f8576040517f6dfcc6500000000000000000000000000000000000000000000000000000000081526018600482015260248101839052604401610646565b60605f61323f8660e81c90565b905060068111156133075760405160248101869052604481018290527f4ffb677d00000000000000000000000000000000000000000000000000000000906064015b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fffffffff000000000000000000000000000000000000000000000000000000009093169290921790915291506125bf9050565b5f61331185613fe4565b600581111561332257613322615399565b148061334657505f61333384613fe4565b600581111561334457613344615399565b145b156133fb575f8061335686613fe4565b600581111561336757613367615399565b1461337b5760b887901c62ffffff16613386565b60d087901c62ffffff165b60408051602481018990526044808201939093528151808203909301835260640190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167ff9e1b2220000000000000000000000000000000000000000000000000000000017905292506125bf915050565b61342781600681111561341057613410615399565b61341986613fe4565b61342286613fe4565b613ffa565b613473577f767aada700000000000000000000000000000000000000000000000000000000858261345787613fe4565b61346087613fe4565b60405160240161328194939291906153ff565b61347c816141b9565b6134925761348d86866127106141cb565b6126a5565b6126a586868686614274565b5f5f6134aa868661158a565b83549091505f9077010000000000000000000000000000000000000000000000900460ff16801561350057506134eb67ffffffffffffffff8716600161505e565b8454670100000000000000900463ffffffff16145b90505f600263ffffffff16835f015163ffffffff1611801561357f57506040805160208082018b905267ffffffffffffffff8a1682840152885160608301528881015160808301528883015160a0808401919091528351808403909101815260c0909201835281519101209084015166ffffffffffffff199081169116145b905080801561358c575081155b888890916135d9576040517f2076e382000000000000000000000000000000000000000000000000000000008152600481019290925267ffffffffffffffff166024820152604401610646565b5050915163ffffffff16979650505050505050565b5f8585106135fd57505f613695565b7effffffffffffffff000000000000000000000000000000000000000000000060b886901b165f90815260098590526029902090506040516001810160018253848460051b810160018a035b801561368b5760018116818b18171561367f5760018a1660051b8681860152833560208218860152506041852095506020830192505b6001998a1c991c613649565b5014929092029150505b95945050505050565b5f6136aa6004836151e0565b61163e90604061530d565b5f6136c28585858561349e565b9050804211158190611c6c576040517f942e2f0e00000000000000000000000000000000000000000000000000000000815260040161064691815260200190565b6137326040518060a001604052805f81526020015f81526020015f81526020015f81526020015f151581525090565b365f806137418180878961533c565b9093509150601e6137546008600361505e565b61375e919061505e565b85101561376c57505f613863565b85355f61378d88886137806008600361505e565b919091013560101c919050565b90506137a78160a884901c62ffffff1660e085901c614345565b95505f6137b3876143de565b601e6137c16008600361505e565b6137cb919061505e565b6137d5919061505e565b905086606001515f14806137e857508088105b80613807575060206137fa828a614e42565b61380491906151e0565b15155b1561381857505f9250613863915050565b8888601e6138286008600361505e565b613832919061505e565b61383e9284929061533c565b9550955061385d89898360c087901c63ffffffff168b60400151614406565b93505050505b92959194509250565b5f81602001515f1461387f57600861163e565b5f92915050565b5f5f848701945060ff8460881c168084026001850360041c60031b0186018160031b6101000360ff8760801c16600180821b0360ff8960701c168201915060018060ff8b60781c161b0361ffff8a60a81c165f525f5b8660041b8c018681101580156138f0578791505b5b818e101561392e575f51898f019e620f42409035891c878116818a1c88160292909202049b909b019a9283109990991798918417600101916138f1565b801561393b575050613952565b505060088c019b3560c01c891897909717966138dc565b5050505050505080151590509550959350505050565b80515f9060881c60ff168260600151026139818361386c565b0192915050565b5f8061399c60ff608885901c16600861530d565b6139a890610100614e42565b959093013590941c949350505050565b5f608083901c60ff165b9190911c92915050565b5f80806139df60c0870160a088016152c7565b63ffffffff1690505f6110006139fb60a0890160808a016151c7565b62ffffff1611158015613a255750613a16611000601f61530d565b613a2190600161530d565b8211155b905084151580613a33575081155b15613aad57808015613a4457508482145b85905f90613a87576040517f5c13ebcd00000000000000000000000000000000000000000000000000000000815260048101929092526024820152604401610646565b50508585604051613a99929190615427565b60405180910390205f935093505050612e24565b6040805160028082526060820183525f926020830190803683370190505090505f613adb611000601f61530d565b6001613aea611000601f61530d565b613af4908761505e565b613afe9190614e42565b613b089190614e2f565b9050825f5b8281108015613b195750815b15613b70578049848281518110613b3257613b326152e0565b602002602001018181525050838181518110613b5057613b506152e0565b60200260200101515f5f1b1415915080613b6990615324565b9050613b0d565b50808015613b7d57508149155b85839091613bc0576040517f5c13ebcd00000000000000000000000000000000000000000000000000000000815260048101929092526024820152604401610646565b50508160051b602084012096508195505050505050935093915050565b5f80805b83811015613c5f575f6040868684818110613bfe57613bfe6152e0565b90506020020135901c9050828110158290613c48576040517f73e873f300000000000000000000000000000000000000000000000000000000815260040161064691815260200190565b50613c5481600161505e565b925050600101613be1565b506125bf8484808060200260200160405190810160405280939291908181526020018383602002808284375f9201919091525061297192505050565b80515f90808203613cce57507fc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a47092915050565b6001811115613d5057613ceb83613ce6600284614e2f565b614484565b60028106600103613d4257826001820381518110613d0b57613d0b6152e0565b60200260200101518360028381613d2457613d24614dd5565b0481518110613d3557613d356152e0565b6020026020010181815250505b600260018201049050613cce565b825f81518110613d6257613d626152e0565b6020026020010151915050919050565b815183905f9081908190613d8760048761505e565b10613d93578551613d9e565b613d9e60048661505e565b9050845b81811015613e6c575f613db58983611e94565b67ffffffffffffffff16905080888381518110613dd457613dd46152e0565b602002602001015111613de75750613e64565b5f81898481518110613dfb57613dfb6152e0565b6020026020010151613e0d9190614e42565b9050613e3d838a8581518110613e2557613e256152e0565b602002602001015189611eb39092919063ffffffff16565b9650613e5183613e4c836144be565b61451c565b90951794613e5f818661505e565b945050505b600101613da2565b505093509350939050565b5f613eca8215613e9c57613e8e60205f858761533c565b613e9791615436565b613e9e565b5f5b604080516020808201939093528082018890528151808203830181526060909101909152805191012090565b905060205b82811015613f1357613eff82858386613ee982602061505e565b92613ef69392919061533c565b6129f291615436565b9150613f0c60208261505e565b9050613ecf565b509392505050565b613f5b6040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b60408051610100810190915280613f728585614542565b8152602001613f818560e81c90565b8152602001613f90858561456f565b815260200160d085901c62ffffff16815260200160b885901c62ffffff168152602001613fbd85856145a5565b8152602001613fcc85856145b9565b8152602001613fdb85856145e9565b90529392505050565b5f8160ff16600581111561163e5761163e615399565b5f8084600681111561400e5761400e615399565b148061402b5750600484600681111561402957614029615399565b145b1561408957600183600581111561404457614044615399565b148015614055575061405582614615565b80614082575061406483614615565b8015614082575060015b82600581111561408057614080615399565b145b9050611edb565b600284600681111561409d5761409d615399565b14806140ba575060068460068111156140b8576140b8615399565b145b156140d8576140c88361464c565b801561408257506140828261464c565b60038460068111156140ec576140ec615399565b03614123576140fa83614615565b80156140825750600182600581111561411557614115615399565b14806140825750600561406e565b5f600284600581111561413857614138615399565b1480156141565750600383600581111561415457614154615399565b145b90505f600385600581111561416d5761416d615399565b14801561418b5750600284600581111561418957614189615399565b145b905081806126a5575060058660068111156141a8576141a8615399565b1480156126a5575095945050505050565b5f600182148061163e57505060051490565b60608160a885901c61ffff16036141f0575060408051602081019091525f8152611edb565b5060408051602481019390935260a89390931c61ffff1660448301526064808301919091528251808303909101815260849091019091526020810180517fe5a1f86c000000000000000000000000000000000000000000000000000000007bffffffffffffffffffffffffffffffffffffffffffffffffffffffff90911617905290565b60605f5f61428387868661468d565b909250905080600883901c62ffffff16036142b4576142ab8787602085901c61ffff166141cb565b925050506125bf565b505060408051602481019590955262ffffff60d087901c8116604487015260b89690961c90951660648086019190915285518086039091018152608490940190945250506020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fce5944db00000000000000000000000000000000000000000000000000000000179052919050565b6143746040518060a001604052805f81526020015f81526020015f81526020015f81526020015f151581525090565b6010830262ffffff609086901c165f82821061439257828203614394565b5f5b905060108111155f816143a85760106143aa565b825b6040805160a0810182529a8b5260208b01999099529789019690965260608801969096525050505090151560808301525090565b5f5f6143e983613968565b9050826080015161163e57825160881c60ff166008820101611edb565b5f85840184860360051c8261444086866144238a60088d8f61533c565b604051614431929190615427565b604051809103902086866135ee565b905080156144755760408051602080820189905281830184905282518083038401815260609092019092528051910120614477565b5f5b9998505050505050505050565b6040516001815360208301806020840281015b80821015611c6c57604083600186015e604184208252604083019250602082019150614497565b5f7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8211156126f8576040517f24775e0600000000000000000000000000000000000000000000000000000000815260048101839052602401610646565b5f6145268361369e565b61452f836146d8565b67ffffffffffffffff16901b9392505050565b5f607883901c60ff16607084901c60ff16608085901c60ff16614565919061505e565b6139c2919061505e565b5f61458f608084901c60ff1683901c607085901c60ff165f19901b191690565b611edb9065ffffffffffff604086901c1661505e565b5f5f1960ff608085901c161b198216611edb565b5f611edb6145d560ff607086901c811690608087901c1661505e565b83901c607885901c60ff165f19901b191690565b5f611edb6145f784846145a5565b61460185856145b9565b620f4240910261ffff60a887901c16020490565b5f600282600581111561462a5761462a615399565b148061163e5750600382600581111561464557614645615399565b1492915050565b5f600182600581111561466157614661615399565b148061467e5750600582600581111561467c5761467c615399565b145b8061163e575061163e82614615565b5f80600361469a84613fe4565b60058111156146ab576146ab615399565b146146c0578360b886901c62ffffff166146cc565b8260d086901c62ffffff165b91509150935093915050565b80600781900b811461472257604080517f327269a7000000000000000000000000000000000000000000000000000000008152600481019190915260248101839052604401610646565b919050565b803567ffffffffffffffff81168114614722575f5ffd5b5f6060828403121561474e575f5ffd5b50919050565b5f5f83601f840112614764575f5ffd5b50813567ffffffffffffffff81111561477b575f5ffd5b602083019150836020828501011115614792575f5ffd5b9250929050565b73ffffffffffffffffffffffffffffffffffffffff8116811461296e575f5ffd5b803561472281614799565b5f5f5f5f5f5f60e087890312156147da575f5ffd5b863595506147ea60208801614727565b94506147f9886040890161473e565b935060a087013567ffffffffffffffff811115614814575f5ffd5b61482089828a01614754565b90945092505060c087013561483481614799565b809150509295509295509295565b5f610100828403121561474e575f5ffd5b5f5f5f5f5f5f5f5f5f6102008a8c03121561486c575f5ffd5b8935985061487c60208b01614727565b975061488b8b60408c0161473e565b965061489a8b60a08c01614842565b95506101a08a013567ffffffffffffffff8111156148b6575f5ffd5b6148c28c828d01614754565b9096509450506101c08a013567ffffffffffffffff8111156148e2575f5ffd5b6148ee8c828d01614754565b9094509250506101e08a013561490381614799565b809150509295985092959850929598565b5f5f83601f840112614924575f5ffd5b50813567ffffffffffffffff81111561493b575f5ffd5b6020830191508360208260051b8501011115614792575f5ffd5b5f5f5f5f5f5f5f5f888a036101a081121561496e575f5ffd5b8935985061497e60208b01614727565b975060c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0820112156149af575f5ffd5b506040890195506149c48a6101008b0161473e565b945061016089013567ffffffffffffffff8111156149e0575f5ffd5b6149ec8b828c01614914565b90955093505061018089013567ffffffffffffffff811115614a0c575f5ffd5b614a188b828c01614754565b999c989b5096995094979396929594505050565b5f60208284031215614a3c575f5ffd5b5035919050565b5f5f5f5f5f5f6101c08789031215614a59575f5ffd5b86359550614a6960208801614727565b9450614a78886040890161473e565b9350614a878860a08901614842565b92506101a087013567ffffffffffffffff811115614aa3575f5ffd5b614aaf89828a01614914565b979a9699509497509295939492505050565b5f5f5f5f5f60c08688031215614ad5575f5ffd5b85359450614ae560208701614727565b9350614af4876040880161473e565b925060a086013567ffffffffffffffff811115614b0f575f5ffd5b614b1b88828901614754565b969995985093965092949392505050565b5f5f5f5f5f5f5f5f5f5f5f6102208c8e031215614b47575f5ffd5b8b359a50614b5760208d01614727565b9950614b668d60408e0161473e565b9850614b758d60a08e01614842565b97506101a08c013567ffffffffffffffff811115614b91575f5ffd5b614b9d8e828f01614754565b9098509650506101c08c013567ffffffffffffffff811115614bbd575f5ffd5b614bc98e828f01614754565b9096509450506101e08c013567ffffffffffffffff811115614be9575f5ffd5b614bf58e828f01614754565b9094509250614c0990506102008d016147ba565b90509295989b509295989b9093969950565b5f5f5f5f5f5f5f6101e0888a031215614c32575f5ffd5b87359650614c4260208901614727565b9550614c518960408a0161473e565b9450614c608960a08a01614842565b93506101a088013567ffffffffffffffff811115614c7c575f5ffd5b614c888a828b01614754565b9094509250506101c0880135614c9d81614799565b8091505092959891949750929550565b5f5f60408385031215614cbe575f5ffd5b82359150614cce60208401614727565b90509250929050565b803562ffffff81168114614722575f5ffd5b5f5f60408385031215614cfa575f5ffd5b82359150614cce60208401614cd7565b5f5f60408385031215614d1b575f5ffd5b50508035926020909101359150565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f6060828403128015614d68575f5ffd5b506040516060810167ffffffffffffffff81118282101715614db1577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60409081528335825260208085013590830152928301359281019290925250919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f82614e3d57614e3d614dd5565b500490565b8181038181111561163e5761163e614e02565b803563ffffffff81168114614722575f5ffd5b803560ff81168114614722575f5ffd5b8035825260208082013590830152604080820135908301526060808201359083015263ffffffff614eab60808301614e55565b16608083015262ffffff614ec160a08301614cd7565b1660a083015263ffffffff614ed860c08301614e55565b1660c0830152614eea60e08201614e68565b60ff811660e0840152505050565b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b8635815260208088013590820152604080880135908201525f614f656060830188614e78565b6101a0610160830152614f7d6101a083018688614ef8565b828103610180840152614477818587614ef8565b5f5f60408385031215614fa2575f5ffd5b82518015158114614fb1575f5ffd5b60208401519092507fffffffff0000000000000000000000000000000000000000000000000000000081168114614fe6575f5ffd5b809150509250929050565b5f610100820190508251825260208301516020830152604083015160408301526060830151606083015263ffffffff608084015116608083015262ffffff60a08401511660a083015263ffffffff60c08401511660c083015260e083015161289f60e084018260ff169052565b8082018082111561163e5761163e614e02565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8311156150a1575f5ffd5b8260051b80836020870137939093016020019392505050565b8535815260208087013590820152604080870135908201525f63ffffffff6150e460608901614e55565b16606083015262ffffff6150fa60808901614cd7565b16608083015263ffffffff61511160a08901614e55565b1660a083015261012060c083015261512e61012083018688615071565b90508360e08301526126a561010083018460ff169052565b602081525f6125bf602083018486615071565b67ffffffffffffffff828116828216039081111561163e5761163e614e02565b602080825282518282018190525f918401906040840190835b818110156151bc578351805184526020908101518185015290930192604090920191600101615192565b509095945050505050565b5f602082840312156151d7575f5ffd5b611edb82614cd7565b5f826151ee576151ee614dd5565b500690565b5f60208284031215615203575f5ffd5b8151611edb81614799565b5f5f6040838503121561521f575f5ffd5b505080516020909101519092909150565b805160208201517fffffffff00000000000000000000000000000000000000000000000000000000811691906004821015615295577fffffffff00000000000000000000000000000000000000000000000000000000808360040360031b1b82161692505b5050919050565b610100810161163e8284614e78565b63ffffffff828116828216039081111561163e5761163e614e02565b5f602082840312156152d7575f5ffd5b611edb82614e55565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b808202811582820484141761163e5761163e614e02565b5f5f19820361533557615335614e02565b5060010190565b5f5f8585111561534a575f5ffd5b83861115615356575f5ffd5b5050820193919092039150565b5f7f8000000000000000000000000000000000000000000000000000000000000000820361539357615393614e02565b505f0390565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600681106153fb577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b848152602081018490526080810161541a60408301856153c6565b61369560608301846153c6565b818382375f9101908152919050565b8035602083101561163e575f19602084900360031b1b169291505056';
