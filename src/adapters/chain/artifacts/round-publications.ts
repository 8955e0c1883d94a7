// Generated from contracts/ by contracts/export-artifacts.mjs; not edited by hand.

export const roundPublicationsAbi = [
  {"type":"function","name":"publish","inputs":[{"name":"market","type":"bytes32"},{"name":"round","type":"uint64"},{"name":"part","type":"uint32"},{"name":"parts","type":"uint32"},{"name":"","type":"bytes"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"event","name":"RoundDataPublished","inputs":[{"name":"market","type":"bytes32","indexed":true},{"name":"round","type":"uint256","indexed":true},{"name":"publisher","type":"address","indexed":true},{"name":"part","type":"uint256","indexed":false},{"name":"parts","type":"uint256","indexed":false}],"anonymous":false},
  {"type":"error","name":"RoundPublications_NoSuchPart","inputs":[{"name":"part","type":"uint256"},{"name":"parts","type":"uint256"}]},
] as const;

export const roundPublicationsBytecode =
  '0x6080604052348015600e575f5ffd5b506101c28061001c5f395ff3fe608060405234801561000f575f5ffd5b5060043610610029575f3560e01c80630748bec31461002d575b5f5ffd5b61004061003b36600461010c565b610042565b005b838363ffffffff8082169083161061009a576040517f6b629d5f00000000000000000000000000000000000000000000000000000000815263ffffffff92831660048201529116602482015260440160405180910390fd5b50506040805163ffffffff808716825285166020820152339167ffffffffffffffff88169189917f6c1bdd6bbcfb5926e7a4e016dedac7acaf0518f5039439ba585bcc3e55687581910160405180910390a4505050505050565b803563ffffffff81168114610107575f5ffd5b919050565b5f5f5f5f5f5f60a08789031215610121575f5ffd5b86359550602087013567ffffffffffffffff8116811461013f575f5ffd5b945061014d604088016100f4565b935061015b606088016100f4565b9250608087013567ffffffffffffffff811115610176575f5ffd5b8701601f81018913610186575f5ffd5b803567ffffffffffffffff81111561019c575f5ffd5b8960208284010111156101ad575f5ffd5b6020820193508092505050929550929550929556';
