"""A week of the peer model (peer_numpy.py): equations by their numbers in sim/model/README.md.

`s` is the state, `x` traits, `e` the week's exposure, `w` what the week computes on its way.
"""
from types import SimpleNamespace

import numpy as np

from peer_across import SITES
from peer_plans import P


def filled(shape, **values):
    return {name: np.full(shape, value, np.float32) for name, value in values.items()}


def start(x, o):
    """(P1) The state at the beginning of the first week."""
    people, replications = x.tasks.shape, x.tasks.shape[2]
    s = SimpleNamespace(
        **filled(people, C=P.start_coherence, S=P.start_support, X=P.start_strain,
                 Enr=P.start_enrolment, H=0, U=0),
        **filled((people[0], 1, replications), Ebar=P.start_enrolment, V=0, O=0, Ubar=0, brought=0),
        **filled((SITES, replications), L=0, desk=0), **filled(replications, D=P.defects, T=0),
        A=x.a0.copy(), K=x.K0.copy(), B=np.clip(P.B0 + P.start_belief_sd * o.belief, 0, 1),
        G=np.zeros(people, bool), W=np.zeros(people, np.uint16),
        arrived=np.zeros(people, np.int16))  # week of arrival in the post, 0 if before go-live
    s.M, s.F, s.Ap = np.clip(x.base, 0, 1), 0., 0.  # F and Ap are the same in all units here
    s.seen = np.zeros(x.tasks.size + 1, np.complex64)  # of (6); its last place is nobody
    return s


def cut01(y):
    return np.clip(y, 0, 1, out=y)


def above(y):
    """(y)+ in place."""
    return np.maximum(y, 0, out=y)


def help_desk(s, e, people):
    """(1) The desk of each site; what it serves, by unit, and what the plan's desk handled."""
    staff = people / SITES
    ordinary, lever = P.desk_base * staff / 100, e.desk * staff / 100
    waiting = P.backlog_carried * s.L + s.desk
    served = np.minimum(1, (ordinary + lever) / np.maximum(waiting, .01))
    s.L = np.maximum(waiting - (ordinary + lever), 0)
    handled = np.clip(waiting - ordinary, 0, lever).sum(0)
    return np.repeat(served, len(s.M) // SITES, axis=0)[:, None], handled


def units(s, x, e, t):
    """(2), (3), (4), (29), (30): from last week's means. Nobody but people see reports here."""
    target = x.base + P.M_cons * e.consistency + P.M_use * (s.Ubar - P.climate_use_reference)
    s.M += P.r_M * (cut01(target) - s.M)
    m = e.monitoring if t >= P.monitoring_from else 0
    s.F += (P.monitoring_rise if m > s.F else P.r_mon) * (m - s.F)
    if e.round:
        s.V = cut01(P.follow_up_slope * (P.follow_up_threshold - s.Ubar))
    else:
        s.V *= P.follow_up_fade
    s.Ap += P.r_Ap * (0 - s.Ap)
    asked = P.su_hours_per_problem * s.brought
    missing = 1 - P.champion_hours * e.helping / np.maximum(asked, 1e-9)
    s.O += P.r_tired * (np.where(asked > 0, np.maximum(missing, 0), 0) - s.O)


def newcomers(s, x, e, t, luck):
    """(5) Turnover; returns how many came in each replication."""
    who = np.flatnonzero(luck < np.ceil(65536 * P.hazard))
    for state, value in ((s.C, P.newcomer_coherence + P.onb_C * e.onboarding),
                         (s.K, x.K0.reshape(-1)[who] + P.onb_K * e.onboarding),
                         (s.A, x.a0.reshape(-1)[who]), (s.B, P.B0), (s.S, P.newcomer_support),
                         (s.X, P.newcomer_strain), (s.Enr, P.newcomer_enrolment),
                         (s.H, 0), (s.U, 0), (s.G, False), (s.W, 0), (s.arrived, t)):
        state.reshape(-1)[who] = value
    return np.bincount(who % s.T.size, minlength=s.T.size)


def colleagues(s, x):
    """(6) Means of tied colleagues' U and K. As one complex number, each tie is looked up once."""
    s.seen.real[:-1], s.seen.imag[:-1] = s.U.reshape(-1), s.K.reshape(-1)
    mean = np.add.reduceat(s.seen[x.ties], x.begin).reshape(s.U.shape) * x.per_tie
    return mean.real.copy(), mean.imag.copy()


def time_of_week(w, s, x, e):
    """(8) Extra time of a task, hours asked for and hours there."""
    w.x = above(1 - s.K * (1 / P.K_exp))
    w.x *= w.x
    w.x *= x.beginner
    w.x += x.dup
    w.x -= x.saving * s.K
    free = x.hours * s.U
    free *= w.x
    free += e.read
    if e.involvement:
        free += e.involvement * x.part
    if e.helping:
        free += P.champion_hours * (1 - e.relief) * x.su
    w.avail = x.slack + (e.protected + P.follow_up_time * s.V)
    np.subtract(w.avail, free, out=free)
    w.Z = above(-free)
    w.free = above(free)


def gates(w, s):
    """(9)"""
    understood = np.minimum(s.C * (1 / P.th_coh), 1)
    w.g = P.gate_min + (1 - P.gate_min) * understood
    w.ga = P.att_min + (1 - P.att_min) * understood
    w.ga *= .5 + s.Enr
    np.minimum(w.ga, 1, out=w.ga)


def courses(w, s, e, t):
    """(10) Hours attended, doses of training and practice."""
    w.h = w.dose = w.practice = None
    if e.course or e.round:
        offered = e.course + P.follow_up_training * e.follow_up * e.round * s.V
        w.h = np.minimum(offered, w.free + P.tau_c) * w.ga
        w.dose = w.h / (w.h + P.h0)
        w.Z += P.overrun_to_strain * above(w.h - w.free)
        w.free = above(w.free - w.h)
    if t >= P.practice_from:
        w.practice = w.free * w.ga
        w.practice /= w.practice + P.h0


def problems(w, s, x, e):
    """(11) Problems met, solved and left."""
    w.pi = P.problem_know_how - s.K
    w.pi *= x.problems
    w.pi *= s.U
    w.pi *= 1 + s.D
    ps = P.peer_solve * w.Kbar
    if e.helping:
        w.q = x.qs - P.su_tired * s.O
        ps += x.su_tied * (P.champion_solves * np.maximum(w.q, 0))
    np.minimum(ps, P.peers_solve_at_most, out=ps)
    left = np.subtract(1, ps, out=ps)
    w.to_desk = w.pi * left
    w.Q = w.to_desk * (1 - w.served)
    w.solved = 1 - left * (1 - w.served)


def know_how(w, s, x, e):
    """(12)"""
    change = above(x.Kd - s.K)
    change *= s.U
    change *= P.doing_shape - s.U
    change *= P.eta_do
    if w.practice is not None:
        room = above(x.Kd + (P.K_prac - P.K_do + P.practice_materials * e.materials) - s.K)
        change += P.eta_prac * w.practice * room
    if w.dose is not None:
        mode = 1 + P.methods_gain * (1 - P.methods_decay ** (e.methods - 1))
        match = (P.match_base
                 + P.match_gain * e.match * (P.match_unassessed + P.match_assessed * e.assessed)
                 + P.match_assessment * e.assessed * (1 - e.match))
        teach = mode * match * (P.plan_learning_base + P.plan_learning_gain * e.consistency)
        change += P.g_train * teach * x.rho * w.dose * (1 - s.K)
    lost = above(s.K - x.K0 - P.floor_materials * e.materials)
    lost *= w.idle
    change -= P.fading * lost
    w.K = cut01(np.add(s.K, change, out=change))


def coherence(w, s, x, e):
    """(13)"""
    lived = P.c_use * s.U + P.c_norm * w.norm
    if w.dose is not None:
        lived += P.c_train * w.dose
    lived *= np.maximum(P.cu - s.C, 0)
    if e.reach:
        told = P.g_coh * (P.plan_reach_base + P.plan_reach_gain * e.consistency) * e.reach
        lived += told * np.maximum(P.cm0 + P.cm1 * e.consistency - s.C, 0)
    lived -= P.f_coh * (1 - e.reach) * w.idle * s.C
    w.C = cut01(np.add(s.C, lived, out=lived))


def support_and_belief(w, s, x, e):
    """(14) and (15), in place."""
    s.S += P.r_S * np.minimum(w.pi, 1) * (w.solved - s.S)
    gap = x.growth * s.K
    gap += x.truth
    gap -= s.B
    pull = min(1, P.alpha_B * (1 + e.shown) * (1 + s.Ap)) * s.U
    if e.shown:
        pull += P.shown_belief * e.shown * w.norm
    pull *= gap
    if e.justification and e.reach:
        pull += P.m_just * e.justification * e.reach * w.idle * (P.claim - s.B)
    if w.dose is not None:
        pull += P.m_train * w.dose * (P.claim - s.B)
    s.B += pull


def attitude(w, s, x, e, t):
    """(16); X is still that of before."""
    shown = P.demonstration * e.demonstration
    shown *= P.demonstration_late if t >= P.demonstration_late_from else 1
    felt = np.where(s.T > 0, s.T * (1 + s.Ap), s.T)
    target = P.a_B * s.B
    target += P.a_S * s.S
    target -= P.a_X * s.X
    target += x.anchor
    target += (felt + (shown - P.a_B * P.belief_centre - P.a_S * P.support_centre
                       + P.a_X * P.strain_centre)).astype(np.float32)
    if w.dose is not None:
        target += P.train_conf * w.dose
    if e.led:
        target += P.a_ol * x.led
    if e.helping:
        target += x.su_tied * (P.a_su * np.minimum(w.q, 0))
    np.clip(target, -1, 1, out=target)
    target -= s.A
    s.A += np.multiply(target, P.r_A, out=target)


def strain(w, s, x):
    """(17), in place; leaves Q / (1 + Q) for (19)."""
    w.annoyed = w.Q / (1 + w.Q)
    target = w.Z * (1 / P.z0)
    target += P.xi_Q * w.annoyed
    target += x.pressed
    cut01(target)
    target -= s.X
    s.X += np.multiply(target, P.r_X, out=target)


def decision(w, s, x, e):
    """(18)"""
    eta = P.w_A * s.A
    eta += x.b
    eta += P.w_B * s.B
    eta -= P.w_X * s.X
    eta += P.w_H * s.H
    eta += np.where(x.alone, 0, P.w_N * w.norm - P.w_N * P.th_N)
    hurry = np.minimum(w.avail, 1, out=w.avail)
    hurry *= -P.w_T * P.t_relief
    hurry += P.w_T
    hurry *= x.P
    hurry *= above(w.x)
    eta -= hurry
    eta += (P.w_M * (s.M - P.climate_centre) - P.w_B * P.belief_centre
            + P.w_E * (x.ease - P.ease_centre))
    if s.F:
        low = 1 + P.monitoring_low_baseline * P.mon_low - P.mon_low * s.Ubar
        eta += x.monitored * (P.w_mon * s.F * (1 + P.plan_weight * e.goal) * low)
    if e.led:
        eta += P.w_ch * x.led
    return eta


def sigmoid(y):
    """In place."""
    np.negative(y, out=y)
    np.exp(y, out=y)
    y += 1
    return np.reciprocal(y, out=y)


def start_and_quit(w, s, u):
    """(19) One uniform: nobody starts and quits in the same week."""
    starting = ((1 - P.psi) + P.psi / P.th_N * w.norm) * w.use
    starting *= P.a_start
    if w.dose is not None:
        starting += P.a_train * w.dose
    starting *= .5 + s.Enr
    quitting = P.g_quit * w.annoyed * (1 - s.H)
    quitting *= 1 - P.quit_attitude * s.A
    # Who goes on: those at work who do not quit, and others who start.
    s.G = np.where(s.G, u >= quitting, u < starting)


def use_and_habit(w, s, x, rounding):
    """(20), (21) and the record of R3."""
    w.use *= x.tasks
    w.use += rounding
    np.floor(w.use, out=w.use)
    w.use /= x.tasks
    np.minimum(w.use, 1, out=w.use)
    np.multiply(w.use, s.G, out=s.U)
    gained = x.kH * (1 - s.H)
    gained *= s.U
    s.H *= 1 - P.kF * (1 - s.U)
    s.H += gained
    np.left_shift(s.W, 1, out=s.W)
    s.W |= s.U >= P.regular_use
    s.W &= 2 ** int(P.regular_window) - 1


def enrolment(s, x, e):
    """(28), in place."""
    target = (.5 + P.e_M * (s.M - P.climate_centre) + P.e_u * (s.Ebar - .5)).astype(np.float32)
    if "influence" in e.plan:
        target = target + P.e_inf * x.voice
    if e.led:
        target = target + P.e_ol * x.led
    cut01(target)
    s.Enr += P.r_E * (target - s.Enr)


def people_of_week(w, s, x, e, t, luck):
    """(8)-(21) and (28). What other equations read as of before is replaced last."""
    time_of_week(w, s, x, e)
    gates(w, s)
    courses(w, s, e, t)
    problems(w, s, x, e)
    w.idle = 1 - s.U
    know_how(w, s, x, e)
    coherence(w, s, x, e)
    support_and_belief(w, s, x, e)
    attitude(w, s, x, e, t)
    strain(w, s, x)
    if t >= 0:
        eta = decision(w, s, x, e)
        eta += luck[2] * np.float32(P.eps_sd * P.noise_scale / 65536) \
            - np.float32(P.eps_sd * P.noise_scale / 2)
        w.use = np.multiply(sigmoid(eta), w.g, out=eta)
        start_and_quit(w, s, luck[1] * np.float32(1 / 65536))
        use_and_habit(w, s, x, luck[3] * np.float32(1 / 65536))
    enrolment(s, x, e)
    s.K, s.C = w.K, w.C


def sums(w, s, x, e):
    """Step 5 of the schedule: what units and sites are asked for next week."""
    s.Ubar, s.Ebar = s.U.mean(1, keepdims=True), s.Enr.mean(1, keepdims=True)
    s.desk = w.to_desk.sum(1).reshape(SITES, -1, s.T.size).sum(1)
    if e.helping:
        s.brought = (w.pi * x.su_tied).sum(1, keepdims=True) / x.helpers


def defects_and_trust(w, s, e):
    """(23)"""
    target = np.zeros_like(s.T)
    if e.fixes is not None:
        reports = P.report_share * w.Q.sum((0, 1)) * (P.report_people * s.T.size / w.Q.size)
        fixed = np.minimum(reports, e.fixes)
        s.D = np.maximum(s.D - P.defect_fix * fixed, 0)
        target = (P.trust_cut * (fixed - P.trust_unanswered * (reports - fixed))
                  / np.maximum(P.trust_least_reports, reports))
        target = np.clip(target, -P.trust_cut, P.trust_cut)
    s.T += P.trust_speed * (target - s.T)
