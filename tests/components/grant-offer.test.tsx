// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GrantOffer } from '../../components/grant-offer.tsx';
import { words } from './options-house.ts';

afterEach(cleanup);
const base = { words, host: 'ada.example', browser: 'chrome' as const, hasTerms: false, onGrant: async () => true };

describe('before the browser asks', () => {
  it('quotes what each browser will say, word for word', () => {
    const { rerender } = render(<GrantOffer {...base} />);
    expect(screen.getByText('Read and change your data on all ada.example sites')).toBeTruthy();
    rerender(<GrantOffer {...base} browser="firefox" />);
    expect(screen.getByText('Access your data for sites in ada.example domains')).toBeTruthy();
  });

  it('asks within the click itself, or the browser would not show its prompt', () => {
    const onGrant = vi.fn(async () => true);
    render(<GrantOffer {...base} onGrant={onGrant} />);
    fireEvent.click(screen.getByRole('button', { name: 'Allow on ada.example' }));
    expect(onGrant).toHaveBeenCalledOnce();
  });

  it('takes a refusal as an answer, not as an error', async () => {
    render(<GrantOffer {...base} onGrant={async () => false} />);
    fireEvent.click(screen.getByRole('button', { name: 'Allow on ada.example' }));
    expect(await screen.findByText(/^That is fine\./)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes a browser that fails to ask as a refusal', async () => {
    render(<GrantOffer {...base} onGrant={() => Promise.reject(new Error('no gesture'))} />);
    fireEvent.click(screen.getByRole('button', { name: 'Allow on ada.example' }));
    expect(await screen.findByText(/^That is fine\./)).toBeTruthy();
  });

  it('gives LinkedIn two choices that look the same, each with its honest sentence', () => {
    render(<GrantOffer {...base} host="linkedin.com" hasTerms />);
    const toolbar = screen.getByRole('button', { name: 'Only the toolbar' });
    const banner = screen.getByRole('button', { name: 'A banner on the page' });
    expect(toolbar.className).toBe(banner.className);
    expect(document.getElementById(toolbar.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
      /is not asked for anything/,
    );
    expect(document.getElementById(banner.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
      /can restrict accounts/,
    );
  });

  it('asks the browser for nothing when only the toolbar is chosen', () => {
    const onGrant = vi.fn(async () => true);
    const onToolbarOnly = vi.fn();
    render(<GrantOffer {...base} host="linkedin.com" hasTerms onGrant={onGrant} onToolbarOnly={onToolbarOnly} />);
    fireEvent.click(screen.getByRole('button', { name: 'Only the toolbar' }));
    expect(onToolbarOnly).toHaveBeenCalledOnce();
    expect(onGrant).not.toHaveBeenCalled();
  });

  it('is gone to by its heading where an address asked for it', () => {
    render(<GrantOffer {...base} focused />);
    expect(document.activeElement?.textContent).toBe('Reminders on ada.example');
  });
});
