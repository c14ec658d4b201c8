package org.agentdesk.ui.media;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Tells the public internet from everything that only computers in here reach. An address that a
/// customer chose must not make the desk knock at the agent's own network.
final class PublicNetwork {

    /// A block of addresses that lead nowhere public.
    ///
    /// @param start its first four bytes
    /// @param bits how many of those its addresses share
    private record Block(int start, int bits) {
        boolean contains(byte[] address) {
            return new Bytes(address).big32(0) >>> 32 - bits == start >>> 32 - bits;
        }
    }

    /// Special blocks (RFC 6890) that [InetAddress] has no question for.
    private static final List<Block> V4 =
            List.of(
                    new Block(0x00_00_00_00, 8),
                    new Block(0x64_40_00_00, 10),
                    new Block(0xC0_00_00_00, 24),
                    new Block(0xC6_12_00_00, 15),
                    new Block(0xF0_00_00_00, 4));

    /// Mapped, unique local, for protocols (Teredo) and 6to4: some carry an address of version 4.
    private static final List<Block> V6 =
            List.of(
                    new Block(0x0000_0000, 8),
                    new Block(0xFC00_0000, 7),
                    new Block(0x2001_0000, 23),
                    new Block(0x2002_0000, 16));

    private PublicNetwork() {}

    /// Whether all addresses of a host are public. Asks the name service; the JDK remembers its
    /// answer for the connection that follows.
    ///
    /// @throws UnknownHostException when there is no such host
    static boolean has(String host) throws UnknownHostException {
        for (var address : InetAddress.getAllByName(host)) {
            if (!isPublic(address)) {
                return false;
            }
        }
        return true;
    }

    /// Whether an address is public.
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> notIn(V4, bytes);
            case Inet6Address _ -> notIn(V6, bytes);
            default -> false;
        };
    }

    private static boolean notIn(List<Block> blocks, byte[] address) {
        return blocks.stream().noneMatch(block -> block.contains(address));
    }
}
