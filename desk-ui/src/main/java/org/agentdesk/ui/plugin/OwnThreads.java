package org.agentdesk.ui.plugin;

import java.util.Arrays;

/// Threads that belong to a plug-in: they carry its class loader. Virtual threads are not seen.
final class OwnThreads {

    private OwnThreads() {}

    static int count(ClassLoader loader) {
        var root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        var all = new Thread[2 * root.activeCount() + 16];
        int found = root.enumerate(all, true);
        return (int)
                Arrays.stream(all, 0, found)
                        .filter(thread -> thread != Thread.currentThread())
                        .filter(thread -> isOf(thread, loader))
                        .count();
    }

    private static boolean isOf(Thread thread, ClassLoader loader) {
        return thread.getContextClassLoader() == loader
                || thread.getClass().getClassLoader() == loader;
    }
}
