// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title SettlementToken
/// @notice The settlement token of the embedded chain: currency of a market that has no money at stake. On any other
/// network the escrow is deployed over a token that exists there.
contract SettlementToken is ERC20Permit {
    /// @notice Only the account that deployed the embedded market may mint.
    error SettlementToken_NotMinter(address caller);

    /// @notice The account that may mint.
    address public immutable minter;

    constructor(address minter_) ERC20("Gridclear settlement token", "GCT") ERC20Permit("Gridclear settlement token") {
        minter = minter_;
    }

    /// @notice Creates `amount` for `account`.
    function mint(address account, uint256 amount) external {
        require(msg.sender == minter, SettlementToken_NotMinter(msg.sender));
        _mint(account, amount);
    }

    /// @inheritdoc ERC20
    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
