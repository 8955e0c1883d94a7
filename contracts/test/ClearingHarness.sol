// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Upstream} from "../src/libraries/CertificateCheck.sol";
import {Clearing, ClearingExecution, ClearingRoots} from "../src/libraries/ClearingExecution.sol";

/// @notice Gives the library calldata, as the auction does.
contract ClearingHarness {
    function execute(Clearing calldata clearing, Upstream calldata upstream)
        external
        pure
        returns (ClearingRoots memory)
    {
        return ClearingExecution.execute(clearing, upstream);
    }
}
