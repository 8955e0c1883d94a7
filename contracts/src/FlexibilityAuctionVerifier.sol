// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Upstream} from "./libraries/CertificateCheck.sol";
import {Clearing, ClearingExecution, ClearingRoots} from "./libraries/ClearingExecution.sol";

/// @title FlexibilityAuctionVerifier
/// @notice Executes the certificate check of a round. It holds nothing and decides nothing: the auction asks it, and so may anybody with
/// an RPC endpoint and the published data, for free.
contract FlexibilityAuctionVerifier {
    /// @notice Reverts with the first fault of a clearing; otherwise returns the roots it is committed to by.
    function execute(Clearing calldata clearing, Upstream calldata upstream)
        external
        pure
        returns (ClearingRoots memory)
    {
        return ClearingExecution.execute(clearing, upstream);
    }
}
