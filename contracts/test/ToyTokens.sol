// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @notice A token that anyone may mint.
contract ToyToken is ERC20("Toy", "TOY") {
    function mint(address account, uint256 amount) external {
        _mint(account, amount);
    }
}

/// @notice Says no instead of reverting where an account is on its list.
contract ToyTokenReturningFalse is ToyToken {
    mapping(address account => bool) public isRefused;

    function refuse(address account) external {
        isRefused[account] = true;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        return !isRefused[to] && super.transfer(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        return !isRefused[from] && super.transferFrom(from, to, amount);
    }
}

/// @notice Reverts where an account is on its list.
contract ToyTokenWithBlocklist is ToyToken {
    error ToyToken_Blocked(address account);

    mapping(address account => bool) public isBlocked;

    function setBlocked(address account, bool blocked) external {
        isBlocked[account] = blocked;
    }

    function _update(address from, address to, uint256 amount) internal override {
        require(!isBlocked[to], ToyToken_Blocked(to));
        super._update(from, to, amount);
    }
}

/// @notice Calls somebody with something whenever it moves.
contract ToyTokenThatCalls is ToyToken {
    address private _target;
    bytes private _data;
    bool public hasFailed;

    function onMoving(address target, bytes calldata data) external {
        (_target, _data) = (target, data);
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (_target == address(0)) return;
        (bool ok,) = _target.call(_data);
        if (!ok) hasFailed = true;
    }
}

/// @notice Keeps one unit of every transfer.
contract ToyTokenWithFee is ToyToken {
    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (from != address(0) && to != address(0)) _burn(to, 1);
    }
}
