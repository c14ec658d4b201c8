package com.example.coupon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.agentdesk.plugin.DeskPlugin;
import org.agentdesk.plugin.testkit.DeskPluginContract;

class CouponPluginTest extends DeskPluginContract {

    @Override
    protected DeskPlugin plugin() {
        return new CouponPlugin();
    }

    @Override
    protected Optional<Attributes> manifest() throws IOException {
        try (var file = Files.newInputStream(Path.of("src/main/MANIFEST.MF"))) {
            return Optional.of(new Manifest(file).getMainAttributes());
        }
    }
}
