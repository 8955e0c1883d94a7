// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title BlobOpening
/// @notice Shows that bytes are those of a blob. A blob is a polynomial by its values at the 4096 roots of unity (EIP-4844); a point that depends on
/// blob and bytes is chosen, the polynomial of the bytes is evaluated there by the barycentric formula, and the point evaluation
/// precompile says whether that of the blob has the same value there. Other bytes would have it with a chance of 2^-242.
///
/// Data lie in a blob 31 bytes to an element, behind a byte that is 0.
library BlobOpening {
    uint256 internal constant ELEMENTS = 4096;
    /// @dev Factors in figures, which the compiler multiplies: named ones are multiplied at each use.
    uint256 internal constant BLOB_BYTES = 32 * 4096;
    uint256 internal constant DATA_BYTES = 31 * 4096;
    /// @notice `versionedHash 32 | commitment 48 | proof 48`.
    uint256 internal constant OPENING_BYTES = 128;

    uint256 private constant MODULUS = 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001;
    /// @dev A root of unity of order 4096 and the reciprocal of 4096: both are computed from the generator 7 in the tests.
    uint256 private constant ROOT = 0x564c0a11a0f704f4fc3e8acfe0f8245f0ad1347b378fbf96e206da11a5d36306;
    uint256 private constant ONE_BY_COUNT = 0x73e66878b46ae3705eb6a46a89213de7d3686828bfce5c19400fffff00100001;

    address private constant POINT_EVALUATION = address(0x0a);
    /// @dev What it costs; of a wrong proof it takes all it is given.
    uint256 private constant POINT_EVALUATION_GAS = 50_000;
    address private constant MODEXP = address(0x05);

    /// @notice Whether this is what the blob of the opening begins with, and all behind it is 0.
    /// @param elements At most the bytes of a blob, whole elements.
    function holds(bytes calldata opening, bytes calldata elements) internal view returns (bool) {
        bytes32 versionedHash = bytes32(opening[:32]);
        uint256 point = uint256(keccak256(abi.encode(versionedHash, keccak256(elements)))) % MODULUS;
        uint256 value = valueAt(elements, point);
        (bool isOpened,) = POINT_EVALUATION.staticcall{gas: POINT_EVALUATION_GAS}(
            abi.encodePacked(versionedHash, point, value, opening[32:OPENING_BYTES])
        );
        return isOpened;
    }

    /// @notice Whether elements are those of a blob as it states them. Others of the same value, the modulus added, open it as well; none of them is
    /// whole by {dataIn}, so that only what is not needs this.
    function areInField(bytes calldata elements) internal pure returns (bool) {
        for (uint256 at = 0; at < elements.length; at += 32) {
            if (uint256(bytes32(elements[at:at + 32])) >= MODULUS) return false;
        }
        return true;
    }

    /// @notice The value at a point of the polynomial with these values at the roots of unity, and 0 at the others. The tests hold it
    /// against the plain form of the formula; in plain Solidity it takes three times the gas.
    function valueAt(bytes calldata elements, uint256 point) internal view returns (uint256 value) {
        uint256 count = elements.length / 32;
        if (count == 0) return 0;
        uint256[] memory roots = _rootsOfUnity(count);
        (uint256[] memory products, uint256 product) = _productsOf(roots, point);
        if (product == 0) return _valueAtRoot(elements, roots, point);
        value = _sumOf(elements, roots, products, point, _power(product, MODULUS - 2));
        uint256 vanishing = addmod(_power(point, ELEMENTS), MODULUS - 1, MODULUS);
        return mulmod(value, mulmod(vanishing, ONE_BY_COUNT, MODULUS), MODULUS);
    }

    /// @notice The first bytes of the data in elements, 31 of each; what was left out is 0.
    /// @return data Those bytes.
    /// @return isWhole Whether the first byte of each element, and all behind those bytes, are 0.
    function dataIn(bytes calldata elements, uint256 length) internal pure returns (bytes memory data, bool isWhole) {
        uint256 bytes_ = 31 * (elements.length / 32);
        // Two words more, which are 0, for what is written and read beyond the end.
        data = new bytes((bytes_ > length ? bytes_ : length) + 64);
        uint256 others = 0;
        assembly ("memory-safe") {
            let to := add(data, 0x20)
            let at := elements.offset
            for { let end := add(at, elements.length) } lt(at, end) { at := add(at, 0x20) } {
                let element := calldataload(at)
                others := or(others, shr(248, element))
                // The last byte that this writes is 0, and the next one's first.
                mstore(to, shl(8, element))
                to := add(to, 31)
            }
            for { let rest := add(add(data, 0x20), length) } lt(rest, to) { rest := add(rest, 0x20) } {
                others := or(others, mload(rest))
            }
            mstore(data, length)
        }
        isWhole = others == 0;
    }

    /// @dev The first roots in the order of a blob: that of the reversed bits of their exponents. Each bit of the index stands for a factor.
    function _rootsOfUnity(uint256 count) private pure returns (uint256[] memory roots) {
        roots = new uint256[](count);
        roots[0] = 1;
        for (uint256 width = 1; width < count; width *= 2) {
            uint256 factor = ROOT;
            for (uint256 i = 2 * width; i < ELEMENTS; i *= 2) {
                factor = mulmod(factor, factor, MODULUS);
            }
            uint256 upTo = 2 * width < count ? 2 * width : count;
            assembly ("memory-safe") {
                let modulus := MODULUS
                let from := add(roots, 0x20)
                let to := add(from, shl(5, width))
                for { let end := add(from, shl(5, upTo)) } lt(to, end) { to := add(to, 0x20) } {
                    mstore(to, mulmod(mload(from), factor, modulus))
                    from := add(from, 0x20)
                }
            }
        }
    }

    /// @dev For each root the product of the differences of the point and the roots before it.
    /// @return products Those.
    /// @return product The product of all of them: 0 where the point is one of the roots.
    function _productsOf(uint256[] memory roots, uint256 point)
        private
        pure
        returns (uint256[] memory products, uint256 product)
    {
        products = new uint256[](roots.length);
        assembly ("memory-safe") {
            let modulus := MODULUS
            product := 1
            let root := add(roots, 0x20)
            let to := add(products, 0x20)
            for { let end := add(root, shl(5, mload(roots))) } lt(root, end) { root := add(root, 0x20) } {
                mstore(to, product)
                to := add(to, 0x20)
                product := mulmod(product, addmod(point, sub(modulus, mload(root)), modulus), modulus)
            }
        }
    }

    /// @dev The sum of `element * root / (point - root)`.
    /// @param inverse The reciprocal of the product of all differences.
    function _sumOf(
        bytes calldata elements,
        uint256[] memory roots,
        uint256[] memory products,
        uint256 point,
        uint256 inverse
    ) private pure returns (uint256 value) {
        assembly ("memory-safe") {
            let modulus := MODULUS
            for { let at := shl(5, mload(roots)) } at {} {
                let root := mload(add(roots, at))
                let product := mload(add(products, at))
                at := sub(at, 0x20)
                // The reciprocal of a difference is that of the product up to it, times the product before it.
                let term := mulmod(calldataload(add(elements.offset, at)), root, modulus)
                value := addmod(value, mulmod(term, mulmod(inverse, product, modulus), modulus), modulus)
                inverse := mulmod(inverse, addmod(point, sub(modulus, root), modulus), modulus)
            }
        }
    }

    /// @dev The element at the root that the point is.
    function _valueAtRoot(bytes calldata elements, uint256[] memory roots, uint256 point)
        private
        pure
        returns (uint256)
    {
        uint256 index = 0;
        while (roots[index] != point) ++index;
        return uint256(bytes32(elements[32 * index:])) % MODULUS;
    }

    function _power(uint256 base, uint256 exponent) private view returns (uint256) {
        // forge-lint: disable-next-line(unchecked-call) -- where the precompile gives nothing, there is nothing to decode
        (, bytes memory result) = MODEXP.staticcall(abi.encode(32, 32, 32, base, exponent, MODULUS));
        return abi.decode(result, (uint256));
    }
}
