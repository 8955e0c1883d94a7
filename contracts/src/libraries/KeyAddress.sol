// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {KeyScheme, SigningKey} from "../interfaces/IParticipantRegistry.sol";

/// @title KeyAddress
/// @notice What a key is known by where it is not shown: the last 20 bytes of the keccak-256 of its point, `x 256 | y 256`. For secp256k1 that is its
/// address as Ethereum has it; P-256 has the same.
library KeyAddress {
    function addressOf(SigningKey memory key) internal pure returns (address) {
        if (key.scheme == KeyScheme.P256) return address(uint160(uint256(keccak256(abi.encode(key.x, key.y)))));
        return address(uint160(uint256(key.x)));
    }
}
