package org.nightpost.demo;

import jakarta.enterprise.context.ApplicationScoped;

/** x */
@ApplicationScoped
public class Demo {
    public void loadOrCheck() {}

    public String greeting() {
        return "";
    }
}
