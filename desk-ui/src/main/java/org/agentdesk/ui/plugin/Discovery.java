package org.agentdesk.ui.plugin;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.function.Supplier;
import org.agentdesk.plugin.DeskPlugin;
import org.jspecify.annotations.Nullable;

/// Finds plug-ins. A provider that cannot be read, loaded or made is passed over and its cause
/// kept; the others are found all the same.
///
/// @param plugins what was found, in the order it was found
/// @param refused what could not be had, and why
record Discovery(List<DeskPlugin> plugins, List<Health> refused) {

    /// A broken iterator may fail for ever.
    private static final int MOST_FAILURES = 20;

    Discovery {
        plugins = List.copyOf(plugins);
        refused = List.copyOf(refused);
    }

    /// The providers that the desk's own modules and class path have.
    static Discovery ofBuiltIn() {
        return of(ServiceLoader.load(DeskPlugin.class).stream().iterator());
    }

    static Discovery of(Iterator<? extends Provider<? extends DeskPlugin>> providers) {
        return new Search(providers).run();
    }

    private static final class Search {
        private final Iterator<? extends Provider<? extends DeskPlugin>> providers;
        private final List<DeskPlugin> plugins = new ArrayList<>();
        private final List<Health> refused = new ArrayList<>();

        private Search(Iterator<? extends Provider<? extends DeskPlugin>> providers) {
            this.providers = providers;
        }

        private Discovery run() {
            while (refused.size() < MOST_FAILURES) {
                var more = attempt("service loader", "hasNext", providers::hasNext);
                if (more.isPresent() && !more.get()) {
                    break;
                }
                if (more.isPresent()) {
                    attempt("service loader", "next", providers::next).ifPresent(this::make);
                }
            }
            return new Discovery(plugins, refused);
        }

        private void make(Provider<? extends DeskPlugin> provider) {
            attempt(provider.toString(), "get", provider::get).ifPresent(plugins::add);
        }

        private <T> Optional<T> attempt(String who, String what, Supplier<@Nullable T> step) {
            try {
                var result = step.get();
                if (result != null) {
                    return Optional.of(result);
                }
                refuse(who, what, new NullPointerException("it returned null"));
            } catch (Exception | Error e) {
                if (e instanceof VirtualMachineError fatal && !(e instanceof StackOverflowError)) {
                    throw fatal;
                }
                refuse(who, what, e);
            }
            return Optional.empty();
        }

        private void refuse(String who, String what, Throwable cause) {
            var chart = new Chart(who);
            chart.refused(what, cause);
            refused.add(chart.read());
        }
    }
}
