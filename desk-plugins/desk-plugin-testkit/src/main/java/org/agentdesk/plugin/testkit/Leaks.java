package org.agentdesk.plugin.testkit;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What should be gone and is not.
final class Leaks {

    private static final int PATIENCE = 60;
    private static final List<String> OF_THE_PLATFORM =
            List.of(
                    "JavaFX",
                    "QuantumRenderer",
                    "Prism",
                    "Glass",
                    "Headless",
                    "InvokeLater",
                    "Java2D",
                    "AWT",
                    "Cleaner",
                    "Common-Cleaner",
                    "ForkJoinPool.commonPool",
                    "JFXMedia",
                    "junit",
                    "surefire");

    private final List<WeakReference<Object>> watched = new ArrayList<>();

    /// Expects that nothing will hold this object.
    void watch(Object object) {
        watched.add(new WeakReference<>(object));
    }

    /// How many of the watched are still held, after the garbage collector has tried.
    long alive() throws Exception {
        for (int i = 0; i < PATIENCE && held() > 0; i++) {
            System.gc();
            FxThread.settle();
            Thread.sleep(25);
        }
        return held();
    }

    private long held() {
        return watched.stream().filter(reference -> reference.get() != null).count();
    }

    /// The threads there are, those of Java, JavaFX and the test left out.
    static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> OF_THE_PLATFORM.stream().noneMatch(thread.getName()::startsWith))
                .filter(thread ->
                        thread.getThreadGroup() != null
                                && !thread.getThreadGroup().getName().equals("system"))
                .collect(Collectors.toSet());
    }

    /// The threads that were not there before and do not end soon.
    static List<String> threadsSince(Set<Thread> before) throws InterruptedException {
        for (int i = 0; i < PATIENCE && !left(before).isEmpty(); i++) {
            Thread.sleep(50);
        }
        return left(before);
    }

    private static List<String> left(Set<Thread> before) {
        return threads().stream()
                .filter(thread -> !before.contains(thread))
                .map(Thread::getName)
                .toList();
    }
}
