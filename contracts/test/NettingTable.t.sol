// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Registration, Role} from "../src/interfaces/IParticipantRegistry.sol";
import {NettingTable} from "../src/libraries/NettingTable.sol";
import {ParticipantRegistry} from "../src/ParticipantRegistry.sol";
import {MarketTest} from "./MarketTest.sol";

contract NettingTableTest is MarketTest {
    using NettingTable for NettingTable.Table;

    uint24 private constant MANY = 120;

    function test_PartiesThatShareAPlaceAreKeptApart() external {
        NettingTable.Table memory table = NettingTable.create(_registryOf(MANY), 4);
        assertEq(table.mask, 15);
        uint8[8] memory numbers = [15, 31, 47, 63, 79, 16, 32, 1];
        for (uint256 i = 0; i < numbers.length; ++i) {
            assertEq(table.placeOf(numbers[i]), (15 + i) % 16);
        }
        for (uint256 i = 0; i < numbers.length; ++i) {
            uint256 place = table.placeOf(numbers[i]);
            assertEq(place, (15 + i) % 16);
            assertEq(table.places[place].number, numbers[i]);
            assertEq(uint8(table.places[place].role), uint8(Role.Prosumer));
        }
        assertEq(table.used, numbers.length);
    }

    function testFuzz_HasRoomForEveryPartyAndOneUnknown(uint8 count, uint8 recordCount) external {
        count = uint8(bound(count, 1, MANY));
        NettingTable.Table memory table = NettingTable.create(_registryOf(count), bound(recordCount, 1, 200));
        uint256 parties = count < 2 * bound(recordCount, 1, 200) ? count : 2 * bound(recordCount, 1, 200);
        for (uint256 number = 1; number <= parties; ++number) {
            table.placeOf(number);
        }
        uint256 unknown = table.placeOf(uint256(MANY) + 1);
        assertEq(uint8(table.places[unknown].role), uint8(Role.None));
        assertEq(table.used, parties + 1);
    }

    function _registryOf(uint24 count) private returns (ParticipantRegistry many) {
        many = new ParticipantRegistry(address(this));
        Registration[] memory registrations = new Registration[](count);
        for (uint24 i = 0; i < count; ++i) {
            registrations[i] = registration(i + 1, Role.Prosumer);
        }
        many.register(registrations);
    }
}
