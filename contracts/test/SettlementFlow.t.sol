// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";

import {SettlementFlow} from "../src/libraries/SettlementFlow.sol";

contract SettlementFlowTest is Test {
    /// @dev Where the fields between share and first order begin, and their widths in a salted flow.
    uint256 private constant COUNT_AT = 144;
    uint256 private constant SALTED = 0x000001_20_00_00_00_000000000000;
    uint256 private constant SALTED_BITS = 104;

    /// @notice On both sides of each bound: the widths of price, energy and order, what they leave to the market time unit, and no records.
    function test_WellFormedExactlyIfTheFieldsFit() external pure {
        uint8[4] memory widths = [0, 31, 32, 33];
        uint256 wellFormed = 0;
        for (uint256 recordBytes = 0; recordBytes <= 18; ++recordBytes) {
            for (uint256 energy = 0; energy < 4; ++energy) {
                for (uint256 price = 0; price < 4; ++price) {
                    for (uint256 order = 0; order <= 49; ++order) {
                        if (_isJudged(recordBytes, widths[energy], widths[price], order)) ++wellFormed;
                    }
                }
            }
        }
        assertGt(wellFormed, 1000);
    }

    /// @notice Whoever is party, whatever is paid: one record of 32 bytes without fields, and no bit of that another.
    function testFuzz_SaltedExactlyIfItStatesARoot(uint256 word, uint8 bit) external pure {
        uint256 others = word & (type(uint256).max >> 16) & ~(((uint256(1) << SALTED_BITS) - 1) << 64);
        SettlementFlow salted = SettlementFlow.wrap(others | SALTED << 64);
        assertTrue(salted.isSalted());
        assertFalse(salted.isWellFormed());
        bit = uint8(bound(bit, 64, 64 + SALTED_BITS - 1));
        assertFalse(SettlementFlow.wrap(SettlementFlow.unwrap(salted) ^ uint256(1) << bit).isSalted());
    }

    /// @dev Whether these widths are those of a well-formed flow, which the library must say as well.
    function _isJudged(uint256 recordBytes, uint256 energy, uint256 price, uint256 order) private pure returns (bool) {
        uint256 widths = recordBytes << 136 | energy << 128 | price << 120 | order << 112;
        // forge-lint: disable-next-line(unsafe-typecast) -- a few hundred bits
        int256 mtuBits = int256(8 * recordBytes) - int256(energy + price + order);
        bool fits = energy <= 32 && price <= 32 && order <= 48 && mtuBits >= 0 && mtuBits <= 24 && recordBytes > 0;
        assertEq(SettlementFlow.wrap(widths | uint256(1) << COUNT_AT).isWellFormed(), fits);
        assertFalse(SettlementFlow.wrap(widths).isWellFormed());
        return fits;
    }
}
