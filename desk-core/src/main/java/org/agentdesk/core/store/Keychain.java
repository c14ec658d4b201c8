package org.agentdesk.core.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A key in the keychain of the operating system, by way of the system's own tool. The key goes
/// through the tool's standard streams, never through its arguments, which others could see.
///
/// A key is only made where the tool says plainly that there is none: a keychain that is locked or
/// broken must not get a second key, with which the store could not be read.
final class Keychain implements KeySource {

    private static final int KEY = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// How to talk to a keychain.
    ///
    /// @param find prints the key in hexadecimal
    /// @param absent what `find` exits with when there is none, and then says nothing
    /// @param keep takes what [#words] makes of the key
    /// @param words what `keep` is told, with `%s` where the key goes
    record Tool(List<String> find, int absent, List<String> keep, String words) {}

    private final @Nullable Tool tool;

    Keychain(@Nullable Tool tool) {
        this.tool = tool;
    }

    /// The keychain of this operating system.
    ///
    /// @param folder where a system keeps sealed keys that has no place of its own for them
    static Keychain ofThisSystem(Path folder) {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return new Keychain(
                os.contains("mac") ? mac() : os.contains("windows") ? windows(folder) : linux());
    }

    /// The Secret Service (GNOME Keyring, KWallet), by libsecret's tool.
    private static Tool linux() {
        var item = List.of("application", "agent-desk", "purpose", "store-key");
        return new Tool(
                with(List.of("secret-tool", "lookup"), item),
                1,
                with(List.of("secret-tool", "store", "--label=Agent Desk"), item),
                "%s");
    }

    private static Tool mac() {
        return new Tool(
                List.of(
                        "security",
                        "find-generic-password",
                        "-s",
                        "agent-desk",
                        "-a",
                        "store",
                        "-w"),
                44,
                List.of("security", "-i"),
                "add-generic-password -s agent-desk -a store -w %s\n");
    }

    /// The data protection of Windows (DPAPI) seals the key for this user; the sealed key is a
    /// file.
    private static Tool windows(Path folder) {
        var file = folder.resolve("key.sealed").toString().replace("'", "''");
        var find =
                """
                $ErrorActionPreference = 'Stop'; Add-Type -AssemblyName System.Security
                if (-not (Test-Path -LiteralPath '%1$s')) { exit 9 }
                $sealed = [IO.File]::ReadAllBytes('%1$s')
                $key = [Security.Cryptography.ProtectedData]::Unprotect($sealed, $null, 'CurrentUser')
                [Console]::Out.Write([Text.Encoding]::ASCII.GetString($key))
                """;
        var keep =
                """
                $ErrorActionPreference = 'Stop'; Add-Type -AssemblyName System.Security
                $key = [Text.Encoding]::ASCII.GetBytes([Console]::In.ReadLine())
                $sealed = [Security.Cryptography.ProtectedData]::Protect($key, $null, 'CurrentUser')
                [IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName('%1$s')) | Out-Null
                [IO.File]::WriteAllBytes('%1$s', $sealed)
                """;
        return new Tool(
                powerShell(find.formatted(file)), 9, powerShell(keep.formatted(file)), "%s\n");
    }

    private static List<String> powerShell(String script) {
        return List.of("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", script);
    }

    private static List<String> with(List<String> command, List<String> more) {
        return java.util.stream.Stream.concat(command.stream(), more.stream()).toList();
    }

    @Override
    public Optional<byte[]> find() {
        return tool == null
                ? Optional.empty()
                : run(tool.find(), "").filter(r -> r.exit() == 0).flatMap(r -> key(r.said()));
    }

    @Override
    public Optional<byte[]> create() {
        if (tool == null || !isAbsent(tool)) {
            return Optional.empty();
        }
        var key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        run(tool.keep(), tool.words().formatted(HexFormat.of().formatHex(key)));
        return find(); // only what comes back is a key that can be relied on
    }

    private static boolean isAbsent(Tool tool) {
        return run(tool.find(), "")
                .filter(r -> r.exit() == tool.absent() && r.said().isBlank())
                .isPresent();
    }

    private static Optional<byte[]> key(String said) {
        try {
            var key = HexFormat.of().parseHex(said.strip());
            return key.length < KEY ? Optional.empty() : Optional.of(key);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private record Result(int exit, String said) {}

    /// Empty when there is no such tool, or it does not end.
    private static Optional<Result> run(List<String> command, String words) {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (var in = process.getOutputStream()) {
                in.write(words.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            var said = process.getInputStream().readAllBytes();
            return Optional.of(
                    new Result(process.exitValue(), new String(said, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
