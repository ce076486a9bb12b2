#include "sim/scenario/practice_texts.hpp"

#include <algorithm>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

constexpr auto coherence = "coherence";
constexpr auto participation = "cognitive participation";
constexpr auto action = "collective action";
constexpr auto monitoring = "reflexive monitoring";

std::vector<PracticeText> all_texts() {
  return {
      {"communication",
       "Communication that covers what matters and goes on",
       coherence,
       "channels, messages_per_week, content, two_way, weeks",
       "coherence (7, 13): how many people a message reaches, what they make of the service; a "
       "message that can be answered moves belief towards the truth (32); it costs time (8)",
       "r = 1 - (1 - q_reach)^(channels m'), m' = messages, less beyond two a week; C += g_coh "
       "(.6 + .4 cons) r (cm0 content + cm1 cons - C)+; B += dialogue_belief two_way r (b - B)",
       "",
       "1 h a message and channel to write; .08 h of each reader, .16 h where it can be answered",
       "it fades (f_coh)",
       {"q_reach", "g_coh", "cm0", "f_coh", "dialogue_belief", "load_dialogue", "load_message",
        "hours_per_message"},
       "organisation",
       "messages to staff",
       "appropriateness"},
      {"consistent_process",
       "An implementation that runs as it was planned",
       coherence,
       "completeness or hours_per_unit, notice_weeks, changes, weeks",
       "what messages (13) and training (12) achieve, the unit's climate (2), who comes to courses "
       "and trust (33)",
       "(.6 + .4 cons) and cm1 cons in (13), (.85 + .15 cons) in (12), M_cons cons in (2); "
       "attendance x (1 - exp(-notice / 2)) "
       "(1 - change_misses)^changes; T -= change_trust a change",
       "basic: dates are known. good: dates, people and steps are written down and kept. thorough: "
       "every unit knows its own steps and every change is told in time",
       "20 h a unit at level good",
       "what was learnt by it stays (12)",
       {"M_cons", "cm1", "plan_reach_gain", "plan_learning_gain", "plan_hours", "notice_scale",
        "change_misses", "change_trust"},
       "organisation",
       "a plan that is kept to",
       "feasibility"},
      {"justification",
       "A reason for the service",
       coherence,
       "quality, messenger, claim, weeks",
       "expected usefulness (15), where messages reach; what is promised beyond the truth costs "
       "attitude when use shows it (34)",
       "B += m_just messenger just r (1 - U) (claim - B); A target -= disappointment U (claim - "
       "b)+",
       "basic: a sentence. good: why here, why now. thorough: with figures from the own work",
       "6 h at .6; .05 h of each person and week",
       "belief stays until use corrects it",
       {"m_just", "claim", "load_justification", "reason_hours", "messenger_leader",
        "messenger_opinion_leader", "disappointment"},
       "organisation",
       "saying why",
       "appropriateness"},
      {"influence",
       "Professionals have a say",
       participation,
       "share_involved, acted_on, stage",
       "ease and fit of the service, ownership (16); takes their time (8); does harm when nobody "
       "listens",
       "ease, fit += gain sqrt(share) acted_on stage (35); own = own_h (2 acted_on - 1), 1.3 times "
       "if "
       "negative",
       "",
       "40 h to lead; .5 h a week of each participant until week 8",
       "all of it",
       {"ease_gain", "fit_gain", "stage_choice", "stage_design", "stage_after", "own_h",
        "not_heard", "participant_hours", "involvement_hours"},
       "organisation",
       "staff shape the service",
       "acceptability"},
      {"positive_attitude",
       "A favourable attitude (a state, raised by other means)",
       participation,
       "demonstrations, leadership, opinion_leaders = { per_10 }, reference_visits, early_wins, "
       "weeks",
       "attitude (16), climate (2), and attitude, decision and enrolment of those tied to an "
       "opinion leader (16, 18, 28)",
       "A target += .15 demo + reference_visit sqrt(visitors) (x .3 from week 26) + early_win wins "
       "norm; M target += M_lead lead (mechanism, fitted to "
       "nothing); opinion leaders (input, put in from trials): eta += w_ch tied q, A target += "
       "a_ol tied q, enrolment target += e_ol tied q",
       "demonstrations: basic, one for all; good, one in every site; thorough, in every unit. "
       "leadership: basic, leaders are told; good, they are coached; thorough, coached and "
       "followed up. early_wins: basic, what works is told; good, shown in meetings; thorough, "
       "shown with figures of the own units",
       "40 h of hosts and .05 h a person and week before go-live at good; 10 h a unit of coaching; "
       "4 h an opinion leader; 4 h a visitor; 3 h a unit of early wins",
       "nothing but what people made of it",
       {"demonstration", "M_lead", "w_ch", "a_ol", "e_ol", "ch_mean", "ch_sd", "load_demonstration",
        "host_hours", "leadership_hours", "opinion_leader_hours", "reference_visit", "early_win",
        "visit_hours", "early_win_hours"},
       "unit_manager",
       "showing, leading, speaking for it",
       "acceptability"},
      {"support",
       "Help from several sources that is quick to get",
       action,
       "help_desk = { problems_per_100_staff or problems_per_site, answer_hours }, super_users = { "
       "per_10, relief, hours, volunteer }, floor_support = { hours_per_unit }, manuals, vendor, "
       "weeks",
       "problems solved in time (1, 11), and through them experienced support (14), strain (17) "
       "and "
       "giving up (19); super-users who are asked for more than their hours tire, and help less "
       "or spread a negative view (30, 16)",
       "served = min(1, capacity / waiting); ps = peer_solve Kbar + .35 tied (q)+; solved = 1 - (1 "
       "- ps)(1 - floor)(1 - manuals)(1 - served)(1 - vendor) (38); late answers count less (36); "
       "q falls by "
       "su_tired O (mechanism), O follows 1 - hours / asked",
       "manuals: basic, a card; good, for the usual problems; thorough, searched in a moment. "
       "vendor: "
       "basic, by mail; good, by telephone; thorough, at once and on the spot",
       ".4 h a problem the desk takes; .3 h a week of each super-user unless hours are written; "
       "hours on the floor; 40 h of "
       "manuals at good; the vendor by lump sums",
       "nothing",
       {"desk_base", "champion_solves", "r_S", "g_quit", "champion_hours", "desk_hours_per_problem",
        "desk_answer_half", "floor_half", "manuals_solve", "vendor_solves", "manuals_hours",
        "su_hours_per_problem", "su_tired", "r_tired", "a_su", "su_volunteer"},
       "organisation",
       "solving problems",
       "feasibility"},
      {"protected_time",
       "Time to get to know the service",
       action,
       "hours_per_week, weeks",
       "free time (8): without it training and practice are cut short (10); pressure (18)",
       "available = slack + protected; course = min(offered, free + tau_c) ga",
       "",
       "its own hours",
       "nothing",
       {"slack0", "slack1", "tau_c", "t_relief"},
       "unit_manager",
       "freeing staff",
       "feasibility"},
      {"know_how",
       "Knowing enough (a state, raised by other means)",
       action,
       "materials or hours, sandbox, weeks (they stay)",
       "how far own practice leads, the know-how that stays (12)",
       "ceiling of practice + .12 mat; floor of forgetting + .06 mat; own practice x (1 + "
       "sandbox_practice sandbox)",
       "basic: a leaflet. good: step by step, with examples. thorough: for every task. sandbox: "
       "basic, one for a site; good, in every unit; thorough, for everybody with cases of the own "
       "work",
       "60 h at level good; 40 h of a sandbox at good",
       "all of it",
       {"K_prac", "practice_materials", "floor_materials", "eta_prac", "materials_hours",
        "sandbox_practice", "sandbox_hours"},
       "organisation",
       "materials to learn from",
       "feasibility"},
      {"competence_assessment",
       "Finding out what people can do before training",
       action,
       "week, share_assessed, minutes, error",
       "what targeted training can go by (12); its gain may be nothing",
       "match = .8 + .4 match (.4 + .6 assessed (1 - error))",
       "",
       "its minutes of each person",
       "what was found",
       {"match_assessed", "match_unassessed", "match_assessment"},
       "organisation",
       "assessing skills",
       "appropriateness"},
      {"targeted_training",
       "Training by skill and task",
       action,
       "match, and hours, courses, first_week, gap_weeks unless diverse_training gives them",
       "how much of an hour sticks (12)",
       "K += rho g_train mode match (.85 + .15 cons) dose (1 - K)",
       "basic: by profession. good: by profession and tasks. thorough: by each person's tasks and "
       "skill",
       "1 h a class of 10 and hour, 20 h of preparation; hours attended",
       "know-how, which fades",
       {"g_train", "match_gain", "h0", "class_size", "class_preparation"},
       "organisation",
       "matched courses",
       "feasibility"},
      {"diverse_training",
       "Training in several ways",
       action,
       "hours, courses, first_week, gap_weeks, methods, refreshers",
       "know-how (10, 12), and with it coherence (13), belief (15), confidence (16) and first "
       "tries "
       "(19)",
       "mode = 1, 1.10, 1.16 for 1, 2, 3 methods; dose = h / (h + h0); forgetting / (1 + "
       "refresher_keeps refreshers)",
       "",
       "1 h a class of 10 and hour, 20 h of preparation and 60 h a further method; hours attended",
       "know-how, which fades",
       {"g_train", "methods_gain", "methods_decay", "h0", "a_train", "method_preparation",
        "refresher_keeps", "refresher_hours"},
       "organisation",
       "courses",
       "feasibility"},
      {"ease_of_use",
       "A service that is easy to use (a state of the service)",
       monitoring,
       "work or development_hours, releases",
       "ease: a beginner's extra minutes (8), problems (11), the decision (18)",
       "ease += .15 level, with releases in equal steps in their weeks (37)",
       "basic: the worst is mended. good: tested with staff and mended. "
       "thorough: designed anew with staff",
       "300 h of developers at level good",
       "all of it",
       {"ease", "ease_lever", "w_E", "ease_hours"},
       "provider",
       "work on usability",
       "acceptability"},
      {"usefulness",
       "Usefulness made visible",
       monitoring,
       "reporting or hours_per_week, weeks",
       "how fast belief moves towards the truth, up or down (15)",
       "B += alpha_B vis U (b - B) + shown_belief vis norm (b - B)",
       "basic: once a year. good: every month, by site. thorough: every month, from the own unit",
       "1.5 h a week at level good",
       "belief",
       {"alpha_B", "shown_belief", "reporting_hours"},
       "organisation",
       "reporting benefits",
       "appropriateness"},
      {"usage_monitoring",
       "Use is monitored",
       monitoring,
       "reports_per_year, goal_and_plan, punitive, seen_by, weeks",
       "the decision to use (18), more where use is low; a punitive tone harms climate (2) and "
       "attitude (16); shown to the unit it raises appraisal (29), shown to its leader climate (2)",
       "eta += w_mon F (1 + .5 plan)(1 - .5 punitive)(1 + .3 mon_low - mon_low use of the unit), "
       "times unseen_weight where people are not shown their own use",
       "goal_and_plan: basic, a goal; good, a goal and who does what; thorough, agreed with the "
       "unit",
       "1 h a unit and report; .05 h of each person and week at monthly reports",
       "it fades in months (3)",
       {"w_mon", "mon_low", "r_mon", "plan_weight", "punitive_weight", "punitive_attitude",
        "unseen_weight", "M_shown", "v_mon", "monitoring_hours"},
       "unit_manager",
       "reports on use",
       "penetration"},
      {"feedback",
       "Professionals can report back",
       monitoring,
       "fixes_per_week, answer_weeks, closing_the_loop, weeks",
       "defects and trust (23), and through them problems (11) and attitude (16); telling people "
       "what came of reports raises appraisal (29)",
       "D -= .01 fixed; T follows fixed less unanswered reports, late answers count less (36); Ap "
       "follows v_fb loop",
       "",
       "2 h of developers for each fix kept ready; .05 h of each person and week; 1 h a week for a "
       "loop that is closed",
       "what was mended; trust fades",
       {"defects", "report_share", "defect_fix", "trust_cut", "v_fb", "fix_hours", "loop_hours",
        "feedback_answer_half"},
       "provider",
       "mending what is reported",
       "acceptability"},
      {"impact_evaluation",
       "The effect on professionals' work is evaluated",
       monitoring,
       "rounds, error, redesign_hours, weeks",
       "fit and double entry of units where work takes longer or strains (39), through them time "
       "cost (8) and benefit (15); it looks at strain and time cost, not at use",
       "need = min(1, need_time x + need_strain (X - strain_centre)+) of the unit; R += (1 - "
       "error) "
       "need hours / redesign_hours_of_unit (1 - R); fit and dup as with task_fit",
       "",
       "2 h a unit and round, .25 h of each person, and the redesign that is needed",
       "all that was redesigned",
       {"need_time", "need_strain", "evaluation_hours", "load_evaluation", "redesign_hours_of_unit",
        "fit_lever", "duplicate_removed"},
       "organisation",
       "evaluating the work",
       "feasibility"},
      {"task_fit",
       "A service that fits the tasks (a state of service and task)",
       monitoring,
       "redesign or hours_per_unit",
       "fit and double entry: time cost (8), benefit (15)",
       "fit += .2 level; dup (1 - .7 level)",
       "basic: the worst double entry goes. good: every unit's work is gone through. thorough: the "
       "work is designed anew around the service",
       "24 h a unit and 100 h at level good",
       "all of it",
       {"fit_lever", "duplicate_removed", "dup", "saving", "redesign_hours_of_unit"},
       "unit_manager",
       "redesign of the work",
       "appropriateness"},
      {"follow_up",
       "The implementation is followed up",
       monitoring,
       "level, rounds, weeks, trigger, then",
       "a rule that ships: in its rounds, units where use is below the trigger (a half unless said "
       "otherwise) get more training (10) and time (8); [[strategy.rule]] (31) begins anything "
       "else",
       "V = 3 (trigger - use of the unit) in a round, then x .8 a week; 1.5 h level V of training, "
       ".3 h "
       "V "
       "a week",
       "basic: use is looked at. good: and something follows. thorough: all that is needed follows",
       "2 h a unit and round; hours attended; .08 h of each person and week",
       "it fades in weeks",
       {"follow_up_slope", "follow_up_threshold", "follow_up_training", "follow_up_time",
        "load_follow_up", "follow_up_hours"},
       "unit_manager",
       "rounds where use is low",
       "sustainability"},
      {"onboarding",
       "Newcomers are brought in",
       action,
       "level or hours, weeks",
       "coherence and know-how of newcomers (5)",
       "C = .15 + onb_C level; K = K0 + onb_K level",
       "basic: a leaflet. good: two or three hours with a colleague. thorough: half a day with a "
       "programme",
       "4 h of a newcomer and 2 h of hosts at level 1",
       "what they learnt",
       {"onb_C", "onb_K", "hazard", "onboarding_hours", "onboarding_host_hours"},
       "unit_manager",
       "a programme for newcomers",
       "sustainability"},
  };
}

}  // namespace

const std::vector<PracticeText>& practice_texts() {
  static const std::vector<PracticeText> texts = all_texts();
  return texts;
}

const PracticeText& text_of_practice(std::string_view key) {
  const auto& texts = practice_texts();
  const auto found = std::find_if(texts.begin(), texts.end(),
                                  [&](const PracticeText& text) { return text.key == key; });
  if (found == texts.end()) throw Failure(ExitCode::internal, "no text for a practice");
  return *found;
}

}  // namespace uptake
