package org.agentdesk.messages.cards;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The outlines of the land. Immutable.
///
/// @param rings closed lines
record Land(List<Ring> rings) {

    private static final double TENTHS = 10;

    /// A closed line.
    ///
    /// @param points longitude and latitude in turn, in degrees; longitudes may lie beyond ±180, so
    ///   that no line jumps around the world
    record Ring(double[] points, double west, double east, double south, double north) {

        static Ring of(String line) {
            var pairs = line.split("[ ,]");
            var points = new double[pairs.length];
            var ring = new double[] {720, -720, 90, -90};
            for (int i = 0; i < points.length; i += 2) {
                points[i] = Integer.parseInt(pairs[i]) / TENTHS;
                points[i + 1] = Integer.parseInt(pairs[i + 1]) / TENTHS;
                ring[0] = Math.min(ring[0], points[i]);
                ring[1] = Math.max(ring[1], points[i]);
                ring[2] = Math.min(ring[2], points[i + 1]);
                ring[3] = Math.max(ring[3], points[i + 1]);
            }
            return new Ring(points, ring[0], ring[1], ring[2], ring[3]);
        }
    }

    /// The outlines that come with the plug-in.
    static Land read() {
        var file = Objects.requireNonNull(Land.class.getResourceAsStream("land.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Land(lines.lines().map(Ring::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
