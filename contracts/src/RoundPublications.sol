// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IRoundPublications} from "./interfaces/IRoundPublications.sol";

/// @title RoundPublications
/// @notice What it does and refuses is documented in {IRoundPublications}.
contract RoundPublications is IRoundPublications {
    /// @inheritdoc IRoundPublications
    function publish(bytes32 market, uint64 round, uint32 part, uint32 parts, bytes calldata) external {
        require(part < parts, RoundPublications_NoSuchPart(part, parts));
        emit RoundDataPublished(market, round, msg.sender, part, parts);
    }
}
