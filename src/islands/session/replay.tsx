/** A player that is awake: the machine, its clock, its terminals, and what is drawn of it. */
import { render } from 'preact';
import type { Engine } from '../../schema/engine.ts';
import {
  type PlayerEffect,
  type PlayerEvent,
  type PlayerState,
  reducePlayer,
  type Speed,
} from '../../session/replay.ts';
import { recall, remember } from '../../storage/store.ts';
import { followStep, tellStep } from './address.ts';
import type { Awake } from './awake.ts';
import { Clock } from './clock.ts';
import { controlsOf } from './controls.ts';
import { type PlayerData, timelineOf } from './data.ts';
import { Player } from './Player.tsx';
import { paceOf } from './pace.ts';
import { Screens } from './screens.ts';
import { isSameView, messageOf, type Panels, startState, viewOf } from './state.ts';
import type { View } from './view.ts';

export class Replay implements Awake {
  /** The element that the player is drawn into; it stands in its stage. */
  readonly root: HTMLElement;
  data: PlayerData;
  private readonly level: number;
  private readonly clock = new Clock((ms) => this.send({ type: 'tick', ms }));
  private readonly controls = controlsOf(this);
  private readonly places = new Map<Engine, HTMLElement>();
  private state: PlayerState;
  private screens: Screens;
  private isReady = false;
  private panels: Panels = { showsTranscript: false, showsHelp: false };
  private drawn: View | undefined;
  private message = '';
  private told: number | undefined;

  constructor(root: HTMLElement, data: PlayerData, level: number) {
    this.root = root;
    this.data = data;
    this.level = level;
    const timeline = timelineOf(data);
    this.state = startState(data, timeline, paceOf(recall('speed')), data.poster);
    this.screens = new Screens(data, timeline);
    this.draw();
    this.screens.show(this.state.position);
  }

  /** Opens the terminals; until they are there, time stands still. */
  async open(): Promise<void> {
    await this.screens.open(this.places);
    this.isReady = true;
    this.clock.run(this.state.playing);
  }

  /** Lets something happen, and does what follows. */
  send(event: PlayerEvent): void {
    const since = event.type === 'tick' ? undefined : performance.now();
    const [state, effects] = reducePlayer(this.state, event);
    const before = this.state;
    this.state = state;
    const message = messageOf(this.data, state, effects);
    if (message !== '') this.message = message;
    if (state.playing && !before.playing) this.tell('two-engines:play');
    // The terminals first: they take their bytes a moment later, while the rest is drawn.
    for (const effect of effects) if (effect.type === 'render') this.screens.show(effect.position, since);
    this.draw();
    for (const effect of effects) this.run(effect);
    this.clock.run(this.isReady && state.playing);
    if (event.type !== 'link') this.moveFocus(before);
  }

  /** Opens or closes what stands beside the replay. */
  show(panels: Partial<Panels>): void {
    this.panels = { ...this.panels, ...panels };
    this.draw();
  }

  /** Shows what another recording host printed, at the same step. */
  async change(data: PlayerData): Promise<void> {
    const timeline = timelineOf(data);
    const pace = this.state.atOnce ? 'at-once' : this.state.speed;
    const { answers, lane, position } = this.state;
    this.data = data;
    this.isReady = false;
    this.screens.close();
    this.screens = new Screens(data, timeline);
    this.state = { ...startState(data, timeline, pace, position.step), answers, lane };
    this.drawn = undefined;
    this.draw();
    this.screens.show(this.state.position);
    await this.open();
  }

  scroll(engine: Engine, lines: number): void {
    this.screens.scroll(engine, lines);
  }

  get isAtHelp(): boolean {
    return this.panels.showsHelp;
  }

  /** The step that is shown, as addresses name it. */
  get address(): string {
    return `${this.data.id}/${this.data.steps[this.state.position.step]?.id ?? ''}`;
  }

  private draw(): void {
    const view = viewOf(this.state, this.panels);
    if (this.drawn !== undefined && isSameView(view, this.drawn)) return;
    this.drawn = view;
    render(
      <Player
        data={this.data}
        level={this.level}
        view={view}
        controls={this.controls}
        message={this.message}
        attach={(engine, place) => place !== null && this.places.set(engine, place)}
      />,
      this.root,
    );
    if (this.told !== view.step) tellStep(this.data, view.step);
    this.told = view.step;
  }

  private run(effect: PlayerEffect): void {
    if (effect.type === 'address') followStep(this.data, effect.id);
    else if (effect.type === 'remember') this.rememberPace(effect.atOnce, effect.speed);
    else if (effect.type === 'focus-heading') this.root.querySelector<HTMLElement>('.step-title')?.focus();
  }

  private rememberPace(atOnce: boolean, speed: Speed): void {
    remember('speed', atOnce ? 'at-once' : speed);
  }

  /** A question takes the focus if it was in the player, and gives it back when it is answered. */
  private moveFocus(before: PlayerState): void {
    const wasHere = this.root.contains(document.activeElement) || document.activeElement === document.body;
    if (before.asking === this.state.asking || !wasHere) return;
    this.root.querySelector<HTMLElement>(this.state.asking === undefined ? '.transport .play' : '.ask input')?.focus();
  }

  private tell(type: string): void {
    document.dispatchEvent(new CustomEvent(type, { detail: { session: this.data.id } }));
  }
}
