package org.agentdesk.core.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.agentdesk.core.faults.FaultProxy.Direction;

/// Who does what and what goes wrong, when: a pure function of its seed.
///
/// @param transports as the connection is given them
/// @param knowsRepeats whether the server keeps a message that comes twice under one id once
record Schedule(
        long seed,
        List<String> transports,
        boolean knowsRepeats,
        List<Fault> faults,
        List<Act> acts) {

    static final int CONVERSATIONS = 3;

    private static final int LENGTH = 700;
    private static final List<Act.Kind> USUAL =
            List.of(
                    Act.Kind.SEND,
                    Act.Kind.SEND,
                    Act.Kind.SEND,
                    Act.Kind.SEND,
                    Act.Kind.CUSTOMER_WRITES,
                    Act.Kind.CUSTOMER_WRITES,
                    Act.Kind.CUSTOMER_WRITES,
                    Act.Kind.REPLY,
                    Act.Kind.WHISPER,
                    Act.Kind.COLLEAGUE_WHISPERS,
                    Act.Kind.FILE,
                    Act.Kind.TYPE,
                    Act.Kind.READ,
                    Act.Kind.CHANGE_STATE,
                    Act.Kind.RETRY_NOW);

    static Schedule of(long seed) {
        var dice = new SplittableRandom(seed);
        var transports =
                switch (dice.nextInt(4)) {
                    case 0 -> List.of("polling");
                    case 1 -> List.of("websocket", "polling");
                    default -> List.of("websocket");
                };
        boolean knowsRepeats = dice.nextBoolean();
        List<Fault> faults = new ArrayList<>();
        int many = 1 + dice.nextInt(4);
        for (int i = 0; i < many; i++) {
            faults.add(fault(dice));
        }
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            var kind = USUAL.get(dice.nextInt(USUAL.size()));
            acts.add(new Act(kind, dice.nextInt(LENGTH), dice.nextInt(CONVERSATIONS)));
        }
        faults.sort(Comparator.comparingInt(Fault::at));
        acts.sort(Comparator.comparingInt(Act::at));
        return new Schedule(seed, transports, knowsRepeats, faults, acts);
    }

    private static Fault fault(SplittableRandom dice) {
        var kinds = Fault.Kind.values();
        var kind = kinds[dice.nextInt(kinds.length)];
        var direction = Direction.values()[dice.nextInt(2)];
        int size =
                switch (kind) {
                    case LATENCY -> 5 + dice.nextInt(100);
                    case SLICE -> 1 + dice.nextInt(16);
                    case CUT -> dice.nextInt(2000);
                    case DUPLICATE -> 1 + dice.nextInt(20);
                    default -> 0;
                };
        return new Fault(kind, dice.nextInt(LENGTH), direction, 50 + dice.nextInt(500), size);
    }

    boolean disorders() {
        return faults.stream().anyMatch(Fault::disorders);
    }

    /// In words, a fault a line.
    String words() {
        var server = knowsRepeats ? "knows repeats" : "keeps whatever comes, also twice";
        return "over "
                + String.join(", else ", transports)
                + ", on a server that "
                + server
                + faults.stream().map(f -> "\n  " + f).collect(Collectors.joining());
    }
}
