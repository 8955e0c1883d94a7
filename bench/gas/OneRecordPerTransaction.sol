// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title OneRecordPerTransaction
/// @notice The baseline: settlement the way the reference design of 2021 describes it. Each settlement is a transaction of its own that
/// checks its parties, computes the tariff, checks the payer's balance, moves the money, stores the record and emits an event. Written
/// for the benchmark from that description; it is not used by the market.
contract OneRecordPerTransaction {
    struct Party {
        address account;
        uint8 role;
        uint256 balance;
    }

    struct Record {
        uint256 period;
        uint256 payer;
        uint256 payee;
        uint256 energyWh;
        uint256 priceTicks;
        uint256 amount;
    }

    event Settled(uint256 indexed id, uint256 indexed payer, uint256 indexed payee, uint256 amount);

    error NotOperator(address caller);
    error UnknownParty(uint256 number);
    error InsufficientBalance(uint256 payer, uint256 balance, uint256 amount);

    address public immutable operator = msg.sender;
    mapping(uint256 number => Party) public parties;
    Record[] public records;

    function register(uint256 number, uint8 role, uint256 balance) external {
        require(msg.sender == operator, NotOperator(msg.sender));
        parties[number] = Party(msg.sender, role, balance);
    }

    function settle(uint256 period, uint256 payer, uint256 payee, uint256 energyWh, uint256 priceTicks) external {
        require(msg.sender == operator, NotOperator(msg.sender));
        require(parties[payer].role != 0, UnknownParty(payer));
        require(parties[payee].role != 0, UnknownParty(payee));
        uint256 amount = energyWh * priceTicks / 100;
        uint256 balance = parties[payer].balance;
        require(balance >= amount, InsufficientBalance(payer, balance, amount));

        parties[payer].balance = balance - amount;
        parties[payee].balance += amount;
        records.push(Record(period, payer, payee, energyWh, priceTicks, amount));
        emit Settled(records.length - 1, payer, payee, amount);
    }
}
