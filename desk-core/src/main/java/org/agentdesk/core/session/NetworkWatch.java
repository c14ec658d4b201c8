package org.agentdesk.core.session;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.agentdesk.core.machine.Input.LinkInput;

/// Looks at the computer's addresses now and then and tells when they changed. Java is not told by
/// the system, so it has to look.
final class NetworkWatch implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(3);

    private final Supplier<Set<String>> addresses;
    private final Consumer<LinkInput> inputs;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread thread;
    private Set<String> last;

    NetworkWatch(Supplier<Set<String>> addresses, Consumer<LinkInput> inputs) {
        this.addresses = addresses;
        this.inputs = inputs;
        last = addresses.get();
        thread = Thread.ofVirtual().name("desk-network").unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    private void watch() {
        try {
            while (!ended.get()) {
                TimeUnit.NANOSECONDS.sleep(EVERY.toNanos());
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void look() {
        var now = addresses.get();
        if (!now.equals(last)) {
            boolean gone = !now.containsAll(last);
            last = now;
            inputs.accept(new LinkInput.NetworkChanged(gone));
        }
    }

    /// The addresses that this computer can be reached at by others. Those that change by
    /// themselves while they work (IPv6 privacy) are left out, as are link-local ones.
    static Set<String> ofThisComputer() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(NetworkWatch::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(a -> !a.isLoopbackAddress() && !a.isLinkLocalAddress())
                    .filter(java.net.Inet4Address.class::isInstance)
                    .map(InetAddress::getHostAddress)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (SocketException e) {
            return Set.of();
        }
    }

    private static boolean isUp(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }

    @Override
    public void close() {
        ended.set(true);
        thread.interrupt();
    }
}
