// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {RoundTerms} from "../src/interfaces/IBondedRounds.sol";
import {Conclusion, HorizonBook, MtuClearing} from "../src/interfaces/IHorizonAuction.sol";
import {Upstream} from "../src/libraries/CertificateCheck.sol";
import {HorizonTest} from "./HorizonTest.sol";

/// @notice On horizons with blocks that the TypeScript engine cleared, right and wrong, as `test/support/write-horizon-vectors.ts` wrote them
/// down: other selections of blocks, and results with one number changed.
contract HorizonVectorsTest is HorizonTest {
    string private constant VECTORS = "test/vectors/horizons.txt";

    function test_VerdictsAndResultsOfTheEnginesHorizons() external {
        uint64 right = 0;
        uint64 count = 0;
        // forge-lint: disable-next-line(unsafe-cheatcode)
        for (string memory line = vm.readLine(VECTORS); bytes(line).length > 0; line = vm.readLine(VECTORS)) {
            if (this.executeVector(vm.parseBytes(line), count)) ++right;
            ++count;
        }
        assertGt(count, 60);
        assertGt(right, count / 4);
        assertGt(count - right, count / 4);
    }

    /// @notice Takes one horizon of the vectors through a round of its own and compares; whether it is right. Its memory is gone afterwards.
    function executeVector(bytes calldata vector, uint64 round) external returns (bool isRight) {
        HorizonBook memory book;
        MtuClearing[] memory mtus;
        Upstream memory upstream;
        Conclusion memory c;
        int256 welfareTickW;
        bytes32 resultHash;
        (book, mtus, upstream, c, isRight, welfareTickW, resultHash) =
            abi.decode(vector, (HorizonBook, MtuClearing[], Upstream, Conclusion, bool, int256, bytes32));
        _commit(round, book, upstream);
        assertEq(_isTaken(round, book, mtus, c), isRight);
        if (isRight) assertEq(horizons.allocationOf(MARKET, round).welfareTickW, welfareTickW);
        assertEq(horizons.roundOf(MARKET, round).resultHash, isRight ? resultHash : bytes32(0));
    }

    function _commit(uint64 round, HorizonBook memory book, Upstream memory upstream) private {
        vm.warp(500);
        RoundTerms memory announced = roundTerms();
        announced.upstream = upstream;
        vm.prank(operator);
        horizons.announce(MARKET, round, announced);
        vm.warp(GATE_CLOSURE_AT);
        depositIn(funds, OPERATOR, BOND);
        vm.prank(operator);
        horizons.commitHorizon(MARKET, round, book);
        vm.roll(block.number + 1);
    }

    function _isTaken(uint64 round, HorizonBook memory book, MtuClearing[] memory mtus, Conclusion memory c)
        private
        returns (bool)
    {
        vm.prank(operator);
        try horizons.executeMtus(MARKET, round, book, 0, mtus) {
            vm.prank(operator);
            try horizons.concludeHorizon(MARKET, round, book, c) {
                return true;
            } catch {
                return false;
            }
        } catch {
            return false;
        }
    }
}
