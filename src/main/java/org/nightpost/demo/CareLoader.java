package org.nightpost.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.nightpost.correspondence.CorrespondenceId;
import org.nightpost.correspondence.plan.PlanView;
import org.nightpost.correspondence.plan.SafetyPlans;
import org.nightpost.correspondence.plan.SavePlan;
import org.nightpost.correspondence.plan.Steps;
import org.nightpost.correspondence.risk.RiskLevel;
import org.nightpost.correspondence.risk.RiskLevels;
import org.nightpost.correspondence.risk.page.NoteRisk;

/** A risk that a counsellor noted, and a safety plan that was written together. */
@ApplicationScoped
class CareLoader {
    @Inject
    NoteRisk noteRisk;

    @Inject
    RiskLevels levels;

    @Inject
    SavePlan savePlan;

    @Inject
    SafetyPlans plans;

    void write(JsonObject event, CorrespondenceId here) {
        boolean done = event.containsKey("risk")
                ? note(event.getJsonObject("risk"), here)
                : save(event.getJsonObject("plan"), here);
        if (!done) {
            throw new IllegalStateException("the demo’s files do not fit the portal: " + event.getString("at"));
        }
    }

    private boolean note(JsonObject risk, CorrespondenceId here) {
        RiskLevel level = RiskLevel.of(risk.getString("level")).orElseThrow();
        return noteRisk.note(here, levels.last(here.value()), level, risk.getString("reason")) == NoteRisk.Result.NOTED;
    }

    private boolean save(JsonObject plan, CorrespondenceId here) {
        PlanView before = plans.newest(here).orElseThrow();
        Steps steps = Steps.of(step -> plan.getString(step.key(), before.steps().at(step)));
        return savePlan.save(here, before.newest(), steps, plan.getBoolean("agreed", false)) == SavePlan.Result.SAVED;
    }
}
