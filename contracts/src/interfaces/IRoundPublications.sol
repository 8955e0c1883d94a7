// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title IRoundPublications
/// @notice Where the data behind a posted result is published: as calldata, which a chain keeps and its contracts cannot read. Whoever
/// checks the result takes it from the transactions that these events point to.
interface IRoundPublications {
    /// @notice `part` of `parts` of what `publisher` says of a round is in the calldata of this transaction.
    event RoundDataPublished(
        bytes32 indexed market, uint256 indexed round, address indexed publisher, uint256 part, uint256 parts
    );

    /// @notice The part is not one of the parts.
    error RoundPublications_NoSuchPart(uint256 part, uint256 parts);

    /// @notice Publishes a part of the data of a round. Anyone may; readers look at the publishers that they mean.
    function publish(bytes32 market, uint64 round, uint32 part, uint32 parts, bytes calldata data) external;
}
