// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {signed32, signed64} from "./TwosComplement.sol";

/// @notice A segment of the marginal value of a branch's flow change, `endW 64 | valueTicks 32`: what one more watt of export is worth
/// to the grid operators up to `endW`. Ends rise, the last is the largest there is, and values fall.
type ReliefStep is uint256;

using ReliefSteps for ReliefStep global;

/// @title ReliefSteps
/// @notice Reads the fields of a segment.
library ReliefSteps {
    function endW(ReliefStep word) internal pure returns (int256) {
        return signed64(ReliefStep.unwrap(word) >> 32);
    }

    function valueTicks(ReliefStep word) internal pure returns (int256) {
        return signed32(ReliefStep.unwrap(word));
    }
}
